#!/bin/bash
# Makes sure the binaries of a real Kubernetes control plane are on this machine:
#   etcd  kube-apiserver  kube-controller-manager  kube-scheduler  kubectl
# Progress goes to stderr; the last (and only) line of stdout is the directory that holds them.
#
# Where they come from, first match wins:
#   1. CONTROL_PLANE_BIN=DIR         somebody brings their own (any version)
#   2. ${XDG_CACHE_HOME:-~/.cache}/batch-release/kubernetes-<version>/   a previous run built them
#   3. a build from Debian's source package "kubernetes", with etcd from Debian's etcd-server package.
#      5 to 6 minutes on two cores, about 2 GB of scratch space that is removed afterwards.
#      Needs root only if one of the build tools has to be installed.
#
# Why a build: Debian packages only kubectl (kubernetes-client), not the servers, and the test machines reach
# package mirrors but not the places where the Kubernetes project publishes its releases.
set -euo pipefail

NEEDED=(etcd kube-apiserver kube-controller-manager kube-scheduler)   # kubectl is handy but optional
COMMANDS=(kube-apiserver kube-controller-manager kube-scheduler kubectl)
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/batch-release

say() { echo "build.sh: $*" >&2; }
die() { say "$@"; exit 1; }

complete() { # DIR: every required binary is there, and the largest one starts
  local b
  for b in "${NEEDED[@]}"; do [ -x "$1/$b" ] || return 1; done
  "$1/kube-apiserver" --version >/dev/null 2>&1
}

found() { say "$("$1/kube-apiserver" --version) in $1"; (cd "$1" && pwd); exit 0; }

# ---------------------------------------------------------------- 1. given, 2. cached
if [ -n "${CONTROL_PLANE_BIN:-}" ]; then
  complete "$CONTROL_PLANE_BIN" || die "CONTROL_PLANE_BIN=$CONTROL_PLANE_BIN lacks one of: ${NEEDED[*]}"
  found "$CONTROL_PLANE_BIN"
fi

newest_cached() {
  local d
  while read -r d; do
    complete "$d" && { echo "${d%/}"; return 0; }
  done < <(printf '%s\n' "$CACHE"/kubernetes-[0-9]*/ | sort -rV)
  return 1
}
if dir=$(newest_cached); then found "$dir"; fi

# ---------------------------------------------------------------- 3. build
command -v apt-get >/dev/null || die "no binaries in $CACHE and this is not a Debian system; set CONTROL_PLANE_BIN"
mkdir -p "$CACHE"

# One build at a time; whoever waited finds the result of the one before.
exec 9>"$CACHE/.build.lock"
if ! flock -n 9; then
  say "another build is under way, waiting for it"
  flock 9
  if dir=$(newest_cached); then found "$dir"; fi
fi

LOG=$CACHE/build.log
SCRATCH=$(mktemp -d "$CACHE/.build.XXXXXX")   # same file system as the result, so that the final mv is atomic
trap '[ $? = 0 ] || { say "failed; end of $LOG:"; tail -n 15 "$LOG" >&2; }; rm -rf "$SCRATCH"' EXIT
trap 'exit 130' INT TERM
: >"$LOG"
step() { say "$*"; echo "=== $(date -u +%H:%M:%S) $*" >>"$LOG"; }
quiet() { nice -n 10 "$@" >>"$LOG" 2>&1 9>&-; }   # 9>&-: a daemon left behind must not hold the lock

# ---- build tools
PACKAGES=(golang-go rsync make jq gcc libc6-dev dpkg-dev)
missing=()
for p in "${PACKAGES[@]}"; do
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$p" 2>/dev/null)" = installed ] || missing+=("$p")
done
sources() { # the Debian mirrors this machine uses, as one-line sources (the same for deb and deb-src)
  local signed=''
  [ -e /usr/share/keyrings/debian-archive-keyring.gpg ] && signed='[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] '
  # shellcheck disable=SC2016  # $(ORIGIN) and so on are apt's placeholders
  apt-get indextargets --format '$(ORIGIN)|$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
    sed -n 's/^Debian|//p' | sort -u | while read -r s; do printf 'deb %s%s\ndeb-src %s%s\n' "$signed" "$s" "$signed" "$s"; done
}
if [ ${#missing[@]} -gt 0 ] || [ -z "$(sources)" ]; then
  [ "$(id -u)" = 0 ] || die "not root: run 'apt-get update', then 'apt-get install ${missing[*]}', then this again"
  step "apt-get install ${missing[*]}"
  quiet apt-get -o DPkg::Lock::Timeout=600 update || say "apt-get update failed in part, going on"
  [ ${#missing[@]} = 0 ] ||
    quiet env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install -y --no-install-recommends "${missing[@]}"
fi

# ---- a sources list of our own, with deb-src, and package lists of our own: the machine's apt stays as it is
mkdir -p "$SCRATCH"/apt/{sources.d,lists/partial,cache/archives/partial}
sources >"$SCRATCH/apt/sources.d/control-plane.list"
[ -s "$SCRATCH/apt/sources.d/control-plane.list" ] || die "found no Debian mirror in this machine's apt sources"
APT=(apt-get -o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$SCRATCH/apt/sources.d"
     -o "Dir::State::lists=$SCRATCH/apt/lists" -o "Dir::Cache=$SCRATCH/apt/cache" -o "APT::Sandbox::User=$(id -un)")
step "package lists"
quiet "${APT[@]}" update || say "apt-get update failed in part, going on"

# ---- download: nothing of this gets installed
step "download: kubernetes (source), etcd-server, golang-github-modern-go-reflect2-dev"
cd "$SCRATCH"
quiet "${APT[@]}" source --download-only kubernetes
quiet "${APT[@]}" download etcd-server golang-github-modern-go-reflect2-dev
for deb in ./*.deb; do quiet dpkg -x "$deb" "$SCRATCH/unpacked"; done

# Debian's "1.20.5+really1.20.2-1.1+deb12u1" is upstream's 1.20.2.
debver=$(sed -n 's/^Version: //p' ./*.dsc | head -n 1)
version=$(sed -E 's/^[0-9]+://; s/-[^-]*$//; s/.*\+really//; s/[^0-9.].*$//' <<<"$debver")
[[ $version =~ ^1\.([0-9]+)\.[0-9]+$ ]] || die "cannot read a Kubernetes version out of '$debver'"
minor=${BASH_REMATCH[1]}
DEST=$CACHE/kubernetes-$version

# ---- unpack where GOPATH mode wants it
export GOPATH=$SCRATCH/go GOCACHE=$SCRATCH/gocache GOTMPDIR=$SCRATCH/tmp TMPDIR=$SCRATCH/tmp HOME=$SCRATCH/home
export GO111MODULE=off GOFLAGS='' CGO_ENABLED=0 GOTOOLCHAIN=local
mkdir -p "$GOPATH/src/k8s.io" "$GOTMPDIR" "$HOME"
SRC=$GOPATH/src/k8s.io/kubernetes
quiet dpkg-source -x ./*.dsc "$SRC"

# The vendored reflect2 reaches into the runtime's map layout, which changed after the Go this release was made
# for: with Debian's Go the apiserver would crash some minutes after its start. Debian's copy is adapted.
rm -rf "$SRC/vendor/github.com/modern-go/reflect2"
cp -rL "$SCRATCH/unpacked/usr/share/gocode/src/github.com/modern-go/reflect2" "$SRC/vendor/github.com/modern-go/"

# ---- compile
cd "$SRC"
# Outside a git checkout the build scripts cannot know the version and would say v0.0.0-master; clients and our
# own feature checks read it from /version.
printf "KUBE_GIT_COMMIT=''\nKUBE_GIT_TREE_STATE='archive'\nKUBE_GIT_VERSION='v%s'\nKUBE_GIT_MAJOR='1'\nKUBE_GIT_MINOR='%s'\n" \
  "$version" "$minor" >"$SCRATCH/version"
export KUBE_GIT_VERSION_FILE=$SCRATCH/version
ldflags='-s -w'
stamp=$(date -u -d "$(dpkg-parsechangelog -S Date)" +%Y-%m-%dT%H:%M:%SZ)
for pkg in client-go/pkg/version component-base/version; do
  for kv in "gitVersion=v$version" gitMajor=1 "gitMinor=$minor" gitTreeState=archive "gitCommit=debian" "buildDate=$stamp"; do
    ldflags+=" -X k8s.io/kubernetes/vendor/k8s.io/$pkg.$kv"
  done
done
step "generate code (kubernetes $version, $(go version | cut -d' ' -f3)); log: $LOG"
quiet make generated_files
step "compile ${COMMANDS[*]}"
mkdir "$SCRATCH/bin"
quiet go build -trimpath -ldflags "$ldflags" -o "$SCRATCH/bin/" "${COMMANDS[@]/#/k8s.io/kubernetes/cmd/}"
cp "$SCRATCH/unpacked/usr/bin/etcd" "$SCRATCH/bin/"
echo "kubernetes $debver (Debian source), $(go version), etcd $("$SCRATCH/bin/etcd" --version | sed -n 's/^etcd Version: //p')" >"$SCRATCH/bin/BUILD-INFO"

# ---- publish: complete or not at all
complete "$SCRATCH/bin" || die "the build ended without all of: ${NEEDED[*]}"
[ "$("$SCRATCH/bin/kube-apiserver" --version)" = "Kubernetes v$version" ] || die "wrong version compiled in"
rm -rf "$DEST"
mv -T "$SCRATCH/bin" "$DEST"
step "done"
cd "$CACHE"
found "$DEST"

#!/bin/bash
# start.sh [BASE_PORT]     default 16443
# Brings up a real Kubernetes control plane on loopback: etcd, kube-apiserver, kube-controller-manager,
# kube-scheduler. No nodes: something else has to register them and play the kubelet (see KUBELET_KUBECONFIG below).
#
# Ports: BASE_PORT apiserver, +1 etcd clients, +2 etcd peers, +3 controller-manager, +4 scheduler. Instances whose
# base ports are at least 5 apart, each with its own state directory, run side by side.
#
# Environment:
#   CONTROL_PLANE_STATE   directory for everything this instance writes; default: a new temporary one. Starting again
#                         on the same directory continues with the same objects, certificates and tokens.
#   CONTROL_PLANE_AUDIT   1: the API server writes who asked what (no bodies) to logs/audit.log
#   CONTROL_PLANE_BIN     directory with the binaries; default: what build.sh finds or builds
#   CONTROL_PLANE_GATES   feature gates of the API server and the controllers, as "Name=true,Other=false"
#
# In the state directory:
#   kubeconfig                   cluster administrator (client certificate)
#   users/NAME.kubeconfig        alice, bob, ci: tokens, no rights until RBAC grants some;
#                                token-admin: administrator by token; fakekubelet: administrator, for the fake nodes
#   pki/ca.crt  pki/tokens.csv   CA of the server certificate; token,user,uid,"group"
#   run/pids                     "name pid" per line. A helper started later may add itself, stop.sh then ends it too,
#                                provided that its command line contains that name and a path in the state directory.
#   run/env                      the same NAME=VALUE lines that this script prints on stdout when all is ready
#   logs/NAME.log
# Messages go to stderr. If something fails to start, what had been started is ended again.
set -euo pipefail

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
PORT=${1:-16443}
say() { echo "start.sh: $*" >&2; }
die() { say "$@"; exit 1; }

[[ $PORT =~ ^[1-9][0-9]{0,4}$ && $PORT -le 65531 ]] || die "usage: start.sh [BASE_PORT]   (1 to 65531)"
for tool in openssl curl setsid; do command -v "$tool" >/dev/null || die "$tool is missing"; done
ETCD_PORT=$((PORT + 1)) PEER_PORT=$((PORT + 2)) KCM_PORT=$((PORT + 3)) SCHED_PORT=$((PORT + 4))

BIN=$("$HERE/build.sh" | tail -n 1)
MINOR=$("$BIN/kube-apiserver" --version | sed -E 's/^.*v1\.([0-9]+).*$/\1/')
[[ $MINOR =~ ^[0-9]+$ ]] || die "cannot tell the version of $BIN/kube-apiserver"

umask 077   # from here on: private keys and tokens
STATE=${CONTROL_PLANE_STATE:-$(mktemp -d "${TMPDIR:-/tmp}/control-plane.XXXXXX")}
mkdir -p "$STATE"
STATE=$(cd "$STATE" && pwd -P)   # one spelling: stop.sh looks for it in command lines
RUN=$STATE/run PKI=$STATE/pki LOG=$STATE/logs
mkdir -p "$RUN" "$PKI" "$LOG" "$STATE/users"

# A leftover of processes that are gone (reboot, kill) is no obstacle, living ones are.
[ ! -e "$RUN/pids" ] || "$HERE/stop.sh" --check "$STATE" || die "already running, see $RUN/pids; run stop.sh first"
rm -f "$RUN/pids" "$RUN/env"
for p in "$PORT" "$ETCD_PORT" "$PEER_PORT" "$KCM_PORT" "$SCHED_PORT"; do
  if (exec 3<>"/dev/tcp/127.0.0.1/$p") 2>/dev/null; then die "port $p is in use; choose another base port"; fi
done

# ---------------------------------------------------------------- certificates and tokens
make_pki() {
  # RSA in PKCS#8, which "openssl req" writes: Java reads it without any extra library.
  openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj /CN=control-plane-ca -keyout ca.key -out ca.crt \
    -addext keyUsage=critical,keyCertSign,cRLSign,digitalSignature
  local name subject ext
  while read -r name subject ext; do
    openssl req -newkey rsa:2048 -nodes -subj "$subject" -keyout "$name.key" -out "$name.csr"
    tr ';' '\n' <<<"$ext" >"$name.ext"
    openssl x509 -req -in "$name.csr" -CA ca.crt -CAkey ca.key -CAcreateserial -days 3650 -extfile "$name.ext" -out "$name.crt"
    rm "$name.csr" "$name.ext"
  done <<'LIST'
apiserver /CN=kube-apiserver extendedKeyUsage=serverAuth;subjectAltName=IP:127.0.0.1,IP:10.96.0.1,DNS:localhost,DNS:kubernetes,DNS:kubernetes.default,DNS:kubernetes.default.svc
admin /O=system:masters/CN=admin extendedKeyUsage=clientAuth
fakekubelet /O=system:masters/CN=fakekubelet extendedKeyUsage=clientAuth
kube-controller-manager /CN=system:kube-controller-manager extendedKeyUsage=clientAuth
kube-scheduler /CN=system:kube-scheduler extendedKeyUsage=clientAuth
front-proxy /CN=front-proxy extendedKeyUsage=clientAuth
LIST
  openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out service-account.key
  openssl pkey -in service-account.key -pubout -out service-account.pub
  local user group
  for user in token-admin alice bob ci; do
    group=team
    [ "$user" != token-admin ] || group=system:masters
    echo "$(openssl rand -hex 20),$user,uid-$user,\"$group\""
  done >tokens.csv
}
if [ ! -e "$PKI/complete" ]; then
  (cd "$PKI" && make_pki && touch complete) >"$LOG/pki.log" 2>&1 || die "making certificates failed, see $LOG/pki.log"
fi

# ---------------------------------------------------------------- kubeconfigs, all data embedded
kubeconfig() { # FILE USER CREDENTIAL-LINE...
  local file=$1 user=$2 line
  shift 2
  {
    cat <<YAML
apiVersion: v1
kind: Config
current-context: test
clusters:
- name: test
  cluster:
    server: https://127.0.0.1:$PORT
    certificate-authority-data: $(base64 -w0 "$PKI/ca.crt")
contexts:
- name: test
  context:
    cluster: test
    user: $user
users:
- name: $user
  user:
YAML
    for line; do echo "    $line"; done
  } >"$file"
}
with_cert() { # FILE NAME
  kubeconfig "$1" "$2" "client-certificate-data: $(base64 -w0 "$PKI/$2.crt")" "client-key-data: $(base64 -w0 "$PKI/$2.key")"
}
with_cert "$STATE/kubeconfig" admin
with_cert "$STATE/users/fakekubelet.kubeconfig" fakekubelet
with_cert "$RUN/kube-controller-manager.kubeconfig" kube-controller-manager
with_cert "$RUN/kube-scheduler.kubeconfig" kube-scheduler
while IFS=, read -r token user _; do
  kubeconfig "$STATE/users/$user.kubeconfig" "$user" "token: $token"
done <"$PKI/tokens.csv"

# ---------------------------------------------------------------- processes
trap '[ $? = 0 ] || { say "failed, ending what was started"; "$HERE/stop.sh" "$STATE" >&2 || true; }' EXIT
trap 'exit 130' INT TERM

launch() { # NAME ARGUMENT...: the binary of that name, in a session of its own so that it outlives the caller's shell
  local name=$1
  shift
  # In a script a background job leads no process group, so setsid does not fork and $! is the server's own pid.
  setsid "$BIN/$name" "$@" </dev/null >"$LOG/$name.log" 2>&1 &
  echo "$name $!" >>"$RUN/pids"
}
await() { # NAME SECONDS COMMAND...: until the command succeeds, as long as the process lives
  local name=$1 pid deadline=$((SECONDS + $2))
  shift 2
  pid=$(awk -v n="$name" '$1 == n { print $2 }' "$RUN/pids")
  until "$@" >/dev/null 2>&1; do
    kill -0 "$pid" 2>/dev/null || { tail -n 8 "$LOG/$name.log" >&2; die "$name ended, see $LOG/$name.log"; }
    [ "$SECONDS" -lt "$deadline" ] || { tail -n 8 "$LOG/$name.log" >&2; die "$name is not ready in time, see $LOG/$name.log"; }
    sleep 0.2
  done
}
get() { curl --noproxy '*' --silent --fail --max-time 5 "$@"; }
begin=$SECONDS

etcd_flags=()
# Throw-away data: without fsync tests run several times faster. Older etcd does not know the flag.
# (No pipe into grep -q: with pipefail its early exit would make the writer fail.)
etcd_help=$("$BIN/etcd" --help 2>&1 || true)
[[ $etcd_help != *--unsafe-no-fsync* ]] || etcd_flags+=(--unsafe-no-fsync)
# etcd takes settings from ETCD_* variables as well; the caller's must not interfere.
while read -r v; do unset "$v"; done < <(compgen -e | grep '^ETCD_' || true)
launch etcd --name=test --data-dir="$STATE/etcd" \
  --listen-client-urls="http://127.0.0.1:$ETCD_PORT" --advertise-client-urls="http://127.0.0.1:$ETCD_PORT" \
  --listen-peer-urls="http://127.0.0.1:$PEER_PORT" --initial-advertise-peer-urls="http://127.0.0.1:$PEER_PORT" \
  --initial-cluster="test=http://127.0.0.1:$PEER_PORT" --quota-backend-bytes=4294967296 \
  ${etcd_flags[@]+"${etcd_flags[@]}"}
await etcd 30 get "http://127.0.0.1:$ETCD_PORT/health"

audit_flags=()
if [ "${CONTROL_PLANE_AUDIT:-0}" = 1 ]; then
  # Requests are counted where they arrive, not where a client believes to have sent them. A watch is told when it
  # ends, everything else when it is answered.
  cat >"$RUN/audit-policy.yaml" <<'YAML'
apiVersion: audit.k8s.io/v1
kind: Policy
omitStages: ["RequestReceived", "ResponseStarted"]
rules:
- level: Metadata
YAML
  audit_flags+=(--audit-policy-file="$RUN/audit-policy.yaml" --audit-log-path="$LOG/audit.log")
fi

gate_flags=()
[ -z "${CONTROL_PLANE_GATES:-}" ] || gate_flags+=(--feature-gates="$CONTROL_PLANE_GATES")

# --advertise-address must not be loopback and, unset, is taken from the default route, which a test machine may
# not have. So: an address reserved for documentation, and no attempt to publish it as an endpoint.
# --authorization-mode=RBAC and nothing else: the users must have no rights of their own.
# The requestheader flags are the front door for aggregated APIs, and kube-controller-manager and kube-scheduler
# complain without them.
launch kube-apiserver --bind-address=127.0.0.1 --secure-port="$PORT" \
  --advertise-address=192.0.2.1 --endpoint-reconciler-type=none --service-cluster-ip-range=10.96.0.0/16 \
  --etcd-servers="http://127.0.0.1:$ETCD_PORT" \
  --tls-cert-file="$PKI/apiserver.crt" --tls-private-key-file="$PKI/apiserver.key" \
  --client-ca-file="$PKI/ca.crt" --token-auth-file="$PKI/tokens.csv" --authorization-mode=RBAC \
  --service-account-issuer=https://kubernetes.default.svc --service-account-key-file="$PKI/service-account.pub" \
  --service-account-signing-key-file="$PKI/service-account.key" \
  --requestheader-client-ca-file="$PKI/ca.crt" --requestheader-allowed-names=front-proxy \
  --requestheader-username-headers=X-Remote-User --requestheader-group-headers=X-Remote-Group \
  --requestheader-extra-headers-prefix=X-Remote-Extra- --enable-aggregator-routing=true \
  --proxy-client-cert-file="$PKI/front-proxy.crt" --proxy-client-key-file="$PKI/front-proxy.key" \
  --allow-privileged=true --max-requests-inflight=800 --max-mutating-requests-inflight=400 --v=1 \
  ${audit_flags[@]+"${audit_flags[@]}"} ${gate_flags[@]+"${gate_flags[@]}"}
await kube-apiserver 120 get --cacert "$PKI/ca.crt" "https://127.0.0.1:$PORT/readyz"

# Common to the two that are left. Only one of each, so no leader election: it would delay the start. Generous client
# limits: with the default 20 requests a second a rollout of a few hundred pods crawls.
common=(--leader-elect=false --bind-address=127.0.0.1 --kube-api-qps=200 --kube-api-burst=400 --v=1)
# Up to 1.23 both also open a plain HTTP port (10252, 10251) on all addresses, which would make a second instance
# fail; from 1.24 on the flag to switch it off is unknown.
[ "$MINOR" -ge 24 ] || common+=(--port=0)

f=$RUN/kube-controller-manager.kubeconfig
launch kube-controller-manager --kubeconfig="$f" --authentication-kubeconfig="$f" --authorization-kubeconfig="$f" \
  --secure-port="$KCM_PORT" --cert-dir="$RUN/kube-controller-manager" "${common[@]}" \
  --service-account-private-key-file="$PKI/service-account.key" --root-ca-file="$PKI/ca.crt" \
  --use-service-account-credentials=true \
  --cluster-signing-cert-file="$PKI/ca.crt" --cluster-signing-key-file="$PKI/ca.key" \
  ${gate_flags[@]+"${gate_flags[@]}"}
f=$RUN/kube-scheduler.kubeconfig
launch kube-scheduler --kubeconfig="$f" --authentication-kubeconfig="$f" --authorization-kubeconfig="$f" \
  --secure-port="$SCHED_PORT" --cert-dir="$RUN/kube-scheduler" "${common[@]}"

# Those two serve with certificates they made for themselves, hence --insecure. A pod can be created only once its
# namespace has a service account, which the controller-manager adds: that is the real end of the start.
await kube-controller-manager 60 get --insecure "https://127.0.0.1:$KCM_PORT/healthz"
await kube-scheduler 60 get --insecure "https://127.0.0.1:$SCHED_PORT/healthz"
await kube-controller-manager 60 get --cacert "$PKI/ca.crt" --cert "$PKI/admin.crt" --key "$PKI/admin.key" \
  "https://127.0.0.1:$PORT/api/v1/namespaces/default/serviceaccounts/default"

say "Kubernetes 1.$MINOR ready after $((SECONDS - begin)) s; end it with: CONTROL_PLANE_STATE=$STATE $HERE/stop.sh"
cat >"$RUN/env" <<ENV
CONTROL_PLANE_STATE=$STATE
CONTROL_PLANE_BIN=$BIN
CONTROL_PLANE_SERVER=https://127.0.0.1:$PORT
KUBECONFIG=$STATE/kubeconfig
KUBELET_KUBECONFIG=$STATE/users/fakekubelet.kubeconfig
CONTROL_PLANE_AUDIT_LOG=$LOG/audit.log
ENV
cat "$RUN/env"

#!/bin/bash
# stop.sh [--check | --purge] [STATE_DIRECTORY]     default directory: $CONTROL_PLANE_STATE
# Ends the processes that start.sh recorded in STATE_DIRECTORY/run/pids, last started first, and no others: a pid may
# have been given to something else since, so its command line must contain both the recorded name and a path in that
# state directory (every process of a control plane is given one).
#   --check   end nothing; succeeds if none of them is alive
#   --purge   afterwards also remove what start.sh wrote there, with all objects of the cluster
set -euo pipefail

mode=stop
case ${1:-} in --check | --purge) mode=${1#--}; shift ;; -*) echo "usage: stop.sh [--check | --purge] [STATE_DIRECTORY]" >&2; exit 2 ;; esac
STATE=${1:-${CONTROL_PLANE_STATE:?give the state directory as argument or in CONTROL_PLANE_STATE}}
[ -d "$STATE" ] || { echo "nothing to stop: no directory $STATE"; exit 0; }
STATE=$(cd "$STATE" && pwd -P)
PIDS=$STATE/run/pids

ours() { # NAME PID: alive and still what was recorded (a zombie has an empty command line)
  local line
  line=$(tr '\0' ' ' 2>/dev/null <"/proc/$2/cmdline") 2>/dev/null || return 1
  [[ $line == *"$1"* && $line == *"$STATE/"* ]]
}
ended() { # PID: gone, or a zombie that nobody collects (some containers have an init that does not)
  local state
  # Not by the command line: that is empty already while a process still closes its ports.
  state=$(sed -n 's/^State:[[:space:]]*//p' "/proc/$1/status" 2>/dev/null) || return 0
  [[ $state == [ZX]* || -z $state ]]
}
gone_within() { # TENTHS PID
  local i
  for ((i = 0; i < $1; i++)); do
    if ended "$2"; then return 0; fi
    sleep 0.1
  done
  return 1
}

recorded=()
[ ! -e "$PIDS" ] || mapfile -t recorded < <(tac "$PIDS")
left=0 count=0
for entry in ${recorded[@]+"${recorded[@]}"}; do
  read -r name pid _ <<<"$entry"
  [[ ${pid:-} =~ ^[1-9][0-9]*$ ]] || continue
  ours "$name" "$pid" || continue
  if [ "$mode" = check ]; then left=1; continue; fi
  kill "$pid" 2>/dev/null || true
  # The apiserver waits for open watches to end, up to a minute. Its data is in etcd, so there is nothing to lose.
  if ! gone_within 50 "$pid"; then
    kill -KILL "$pid" 2>/dev/null || true
    gone_within 50 "$pid" || { echo "stop.sh: $name ($pid) does not end" >&2; left=1; continue; }
  fi
  count=$((count + 1))
done
[ "$mode" != check ] || exit "$left"
[ "$left" = 0 ] || exit 1   # keep the record, so that it can be tried again

rm -f "$PIDS" "$STATE/run/env"
if [ "$mode" = purge ]; then
  # Only what start.sh made: the directory may be one that holds other things too.
  rm -rf "$STATE"/{run,pki,logs,users,etcd,kubeconfig}
  rmdir "$STATE" 2>/dev/null || true
fi
echo "stopped $count process(es) of $STATE"

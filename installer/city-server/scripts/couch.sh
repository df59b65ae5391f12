# SPDX-License-Identifier: GPL-3.0-or-later
# What the other scripts share; not to be run by itself. POSIX sh and curl.
# shellcheck shell=sh
NETRC=${NETRC:-$HOME/.netrc}
[ -f "$NETRC" ] || { echo "there is no netrc file $NETRC with the administrator's name and password" >&2; exit 1; }
# shellcheck disable=SC2012 # of one file whose name is ours
case $(ls -ln "$NETRC" | cut -c5-10) in
------) ;;
*) echo "$NETRC can be read by others: chmod 600 $NETRC" >&2; exit 1 ;;
esac

# status URL METHOD PATH [BODY]: the HTTP status alone
status() {
    curl -s -o /dev/null -w '%{http_code}' --netrc-file "$NETRC" --max-time 30 -X "$2" -H 'Content-Type: application/json' \
        ${4:+--data "$4"} "$1$3"
}
# body URL METHOD PATH [BODY]
body() {
    curl -s --netrc-file "$NETRC" --max-time 30 -X "$2" -H 'Content-Type: application/json' ${4:+--data "$4"} "$1$3"
}
# call URL METHOD PATH BODY GOOD…: ends the script unless the status is one of GOOD
call() {
    call_url=$1 call_method=$2 call_path=$3 call_body=$4
    shift 4
    call_status=$(status "$call_url" "$call_method" "$call_path" "$call_body")
    for call_good in "$@"; do
        [ "$call_status" != "$call_good" ] || return 0
    done
    echo "$call_method $call_path: $call_status" >&2
    body "$call_url" "$call_method" "$call_path" "$call_body" >&2
    exit 1
}
wait_for() {
    tries=0
    until [ "$(curl -s -o /dev/null -w '%{http_code}' --max-time 5 "$1/_up")" != 000 ]; do
        tries=$((tries + 1))
        [ $tries -le 30 ] || { echo "$1 does not answer" >&2; exit 1; }
        sleep 1
    done
}
require_admin() {
    body "$1" GET /_session | grep -q '"_admin"' || { echo "$NETRC does not sign in to $1 as administrator" >&2; exit 1; }
}
# Nobody but the administrator lists or makes accounts; each account reads and changes its own document.
lock_users() {
    call "$1" PUT /_users/_security '{"admins":{"names":[],"roles":["_admin"]},"members":{"names":[],"roles":["_admin"]}}' \
        200 201 202 403
}

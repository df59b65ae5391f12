#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Joins fresh CouchDB nodes to a cluster. Run it once, on one node, after config/ is in place on all of them and each
# answers on the cluster's network with the same administrator (the same line in [admins] and the same [chttpd_auth]
# secret on each, so that a cookie of one counts on all). Can be run again.
#
#   setup-cluster.sh 10.0.0.1 10.0.0.2 10.0.0.3       this node first
#
# The administrator's name and password come from a netrc file (mode 0600), never from the command line:
#   NETRC=~/.city-netrc setup-cluster.sh …
set -eu
# shellcheck source=couch.sh
. "$(dirname "$0")/couch.sh"
[ $# -ge 3 ] || { echo "setup-cluster.sh needs the addresses of three nodes, this one first" >&2; exit 2; }
first=http://$1:5984
for address in "$@"; do
    wait_for "http://$address:5984"
    require_admin "http://$address:5984"
done
shift
for address in "$@"; do
    # Every node has its administrator already, so it needs no enabling from afar: only to be known.
    call "$first" PUT "/_node/_local/_nodes/couchdb@$address" '{}' 201 202 409
done
for database in _users _replicator; do
    call "$first" PUT "/$database" '' 201 202 412
done
call "$first" POST /_cluster_setup '{"action":"finish_cluster"}' 200 201 400
lock_users "$first"
body "$first" GET /_membership
echo "The cluster is set up. Now: yichuangctl city provision --url …"

#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Finishes a fresh CouchDB of one node: its system databases, nobody but the administrator in _users. Run it on the
# server, after config/couchdb.ini is in local.d and the administrator stands in local.ini. Can be run again.
#
#   setup-single.sh [URL]        usually http://127.0.0.1:5984
#
# The administrator's name and password come from a netrc file (mode 0600), never from the command line:
#   NETRC=~/.city-netrc setup-single.sh
set -eu
# shellcheck source=couch.sh
. "$(dirname "$0")/couch.sh"
url=${1:-http://127.0.0.1:5984}

wait_for "$url"
require_admin "$url"
if [ "$(status "$url" GET /_cluster_setup)" = 200 ] && ! body "$url" GET /_cluster_setup | grep -q single_node_enabled; then
    call "$url" POST /_cluster_setup '{"action":"enable_single_node","bind_address":"127.0.0.1","port":5984,"singlenode":true}' \
        200 201 400
fi
for database in _users _replicator; do
    call "$url" PUT "/$database" '' 201 202 412
done
lock_users "$url"
echo "One node is set up. Now: yichuangctl city provision --url … --shards 1 --copies 1"

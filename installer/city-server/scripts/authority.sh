#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The city's own certificate authority, in a folder that stays off the server. Needs openssl 3.
#
#   authority.sh new FOLDER "NAME"            the authority: authority.crt to give out, authority.key to keep
#   authority.sh server FOLDER HOST [IP…]     server.crt and server.key for nginx
#   authority.sh desk FOLDER ACCOUNT          desk-….crt and desk-….key for an enrolment file
#   authority.sh revoke FOLDER ACCOUNT        a desk's certificate counts no more; a new authority.crl
#   authority.sh crl FOLDER                   a new authority.crl, which nginx wants every month
set -eu
umask 077

authority_days=3650
server_days=397
desk_days=1095
crl_days=40

die() { printf 'authority.sh: %s\n' "$1" >&2; exit 1; }
usage() { sed -n '5,9s/^#   //p' "$0" >&2; exit 2; }

write_config() {
    cat >"$1/openssl.cnf" <<TEXT
[ca]
default_ca = city
[city]
dir = $1
database = $1/index.txt
new_certs_dir = $1/issued
certificate = $1/authority.crt
private_key = $1/authority.key
serial = $1/serial
crlnumber = $1/crlnumber
default_md = sha256
default_crl_days = $crl_days
policy = any
unique_subject = no
copy_extensions = none
[any]
commonName = supplied
TEXT
}

ca() { # FOLDER and what openssl ca takes
    config=$1/openssl.cnf
    shift
    openssl ca -batch -config "$config" ${YC_AUTHORITY_PASS:+-passin "$YC_AUTHORITY_PASS"} "$@"
}
crl() { ca "$1" -gencrl -out "$1/authority.crl"; }

# issue FOLDER NAME SUBJECT DAYS USAGE ALTNAMES
issue() {
    [ -f "$1/authority.key" ] || die "there is no authority in $1"
    [ ! -e "$1/$2.key" ] || die "$1/$2.key is there already"
    openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=$3" \
        -keyout "$1/$2.key" -out "$1/$2.csr"
    printf 'basicConstraints = critical, CA:FALSE\nkeyUsage = critical, digitalSignature\nextendedKeyUsage = %s\nsubjectAltName = %s\n' \
        "$5" "$6" >"$1/$2.ext"
    ca "$1" -days "$4" -extfile "$1/$2.ext" -notext -in "$1/$2.csr" -out "$1/$2.crt"
    rm -f "$1/$2.csr" "$1/$2.ext"
    printf '%s\n%s\n' "$1/$2.crt" "$1/$2.key"
}

[ $# -ge 2 ] || usage
verb=$1
folder=$2
shift 2
case $verb in
new)
    [ $# -eq 1 ] || usage
    [ ! -e "$folder/authority.key" ] || die "$folder has an authority already"
    mkdir -p "$folder/issued"
    folder=$(cd "$folder" && pwd)
    : >"$folder/index.txt"
    echo 1000 >"$folder/serial"
    echo 1000 >"$folder/crlnumber"
    write_config "$folder"
    # The key is under a passphrase, which openssl asks for; YC_AUTHORITY_PASS=file:… takes it from a file.
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -days $authority_days -subj "/CN=$1" \
        -addext 'basicConstraints=critical,CA:TRUE,pathlen:0' -addext 'keyUsage=critical,keyCertSign,cRLSign' \
        ${YC_AUTHORITY_PASS:+-passout "$YC_AUTHORITY_PASS"} \
        -keyout "$folder/authority.key" -out "$folder/authority.crt"
    crl "$folder"
    openssl x509 -in "$folder/authority.crt" -noout -fingerprint -sha256
    ;;
server)
    [ $# -ge 1 ] || usage
    names="DNS:$1"
    host=$1
    shift
    for address in "$@"; do names="$names, IP:$address"; done
    issue "$folder" server "$host" $server_days serverAuth "$names"
    ;;
desk)
    [ $# -eq 1 ] || usage
    issue "$folder" "$1" "$1" $desk_days clientAuth "DNS:$1"
    ;;
revoke)
    [ $# -eq 1 ] || usage
    ca "$folder" -revoke "$folder/$1.crt"
    crl "$folder"
    ;;
crl)
    [ $# -eq 0 ] || usage
    crl "$folder"
    ;;
*) usage ;;
esac

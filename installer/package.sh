# shellcheck shell=bash
# `./dev package`, sourced by ./dev. Two halves: build_package runs where the program is built (inside the Debian 13 root),
# try_package runs outside of it, in a root of its own that has nothing but Debian 13's base system.

package_usage() {
    cat <<'TEXT'
Usage: ./dev package [--preset PRESET] [--try] [--from OLD.deb]

  builds the Debian package into build/PRESET/package/ (PRESET: release) and checks it: lintian, desktop entry, AppStream,
  manual pages, and that packing it twice gives the same bytes

  --try           then installs it in a clean Debian 13 root, starts it, upgrades over a populated store, removes and purges it
  --from OLD.deb  the package that is upgraded from; without it, this one under the version 0.0.9
TEXT
}

read_package_arguments() {
    PACKAGE_PRESET=release PACKAGE_TRY='' PACKAGE_FROM=''
    while [ $# -gt 0 ]; do
        case $1 in
            --preset) PACKAGE_PRESET=${2:?--preset needs a name}; shift ;;
            --try) PACKAGE_TRY=1 ;;
            --from) PACKAGE_FROM=$(readlink -f "${2:?--from needs a file}"); shift ;;
            *) package_usage; [[ $1 == --help || $1 == -h ]] && exit 0; exit 2 ;;
        esac
        shift
    done
    PACKAGE_FOLDER=$SRC/build/$PACKAGE_PRESET/package
}

# ---------------------------------------------------------------- inside: build and check

build_package() {
    read_package_arguments "$@"
    export SOURCE_DATE_EPOCH
    SOURCE_DATE_EPOCH=$(git -C "$SRC" log -1 --format=%ct 2>/dev/null || stat -c %Y "$SRC/CHANGELOG.md")
    rm -f "$SRC/build/$PACKAGE_PRESET/installer/changelog.Debian" # its date is that of the last commit
    do_build "$PACKAGE_PRESET" yichuang yichuangctl yc_translations yc_package_files
    check_package_sources
    say "packing"
    rm -rf "$PACKAGE_FOLDER"
    pack "$PACKAGE_FOLDER"
    pack "$PACKAGE_FOLDER/again"
    local deb; deb=$(echo "$PACKAGE_FOLDER"/*.deb)
    cmp "$deb" "$PACKAGE_FOLDER"/again/*.deb || die "Packed twice, the package was not the same."
    rm -rf "$PACKAGE_FOLDER/again"
    lintian --allow-root --fail-on error --show-overrides --tag-display-limit 0 "$deb" >&2 ||
        die "lintian finds errors in the package." "The lines that begin with E: say which."
    dpkg-deb --info "$deb" | sed -n '/Package:/,/Description:/p' >&2
    say "the package is $deb ($(du -h "$deb" | cut -f1)); apt install ./${deb##*/} installs it"
}

pack() { # FOLDER
    mkdir -p "$1"
    (cd "$SRC/build/$PACKAGE_PRESET" && umask 022 && cpack -G DEB -B "$1") >"$SRC/build/$PACKAGE_PRESET/cpack.log" 2>&1 ||
        { cat "$SRC/build/$PACKAGE_PRESET/cpack.log" >&2; die "CPack could not make the package." "The lines above say why."; }
    rm -rf "$1/_CPack_Packages"
}

check_package_sources() {
    local here=$SRC/installer page
    desktop-file-validate "$here/desktop/yichuang.desktop" || die "The desktop entry is not valid."
    appstreamcli validate --no-net --override=url-homepage-missing=info --explain "$here/desktop/yichuang.metainfo.xml" >&2 || die "The AppStream data is not valid."
    bash -n "$here/completion/yichuangctl" || die "The completion is not valid."
    for page in "$here"/man/*.1 "$here"/man/zh_CN/*.1; do
        [ -z "$(LC_ALL=C.UTF-8 MANWIDTH=100 man --warnings -E UTF-8 -l -Tutf8 "$page" 2>&1 >/dev/null |
            grep -vE 'cannot (break|adjust) line|non-positive width')" ] ||
            die "A manual page has warnings: $page" "man --warnings -l $page shows them."
    done
    # Both languages of a page name the same commands and options, and the page names every command that there is.
    for page in yichuang yichuangctl; do
        diff <(synopsis "$here/man/$page.1") <(synopsis "$here/man/zh_CN/$page.1") >&2 ||
            die "man/$page.1 and man/zh_CN/$page.1 do not name the same commands and options."
    done
    local command
    for command in $("$SRC/build/$PACKAGE_PRESET/bin/yichuangctl" --help | sed -n 's/^  \([a-z][a-z-]*\).*/\1/p'); do
        grep -q "^\.It Cm $command\b" "$here/man/yichuangctl.1" || die "The manual page lacks yichuangctl $command."
    done
}

synopsis() { # what a page names: the lines of its synopsis, and of its lists
    sed -n -e '/^\.Sh SYNOPSIS/,/^\.Sh DESCRIPTION/p' -e '/^\.It /p' "$1"
}

# ---------------------------------------------------------------- outside: a clean root

try_package() {
    local base=$CACHE/clean13.tar deb old partial
    deb=$(echo "$PACKAGE_FOLDER"/*.deb)
    require_tools
    mkdir -p "$CACHE/package-debs/partial"
    exec 8>"$CACHE/clean.lock"
    flock 8
    if [ ! -s "$base" ]; then
        say "making a clean Debian 13 root (once, about a minute, 130 MB)"
        partial=$CACHE/making-clean.$$.tar
        # shellcheck disable=SC2046
        mmdebstrap --mode="$([ "$(id -u)" = 0 ] && echo root || echo unshare)" --variant=minbase "$SUITE" "$partial" $(mirror) >&2 ||
            { rm -f "$partial"; root_failed; }
        mv "$partial" "$base"
    fi
    exec 8>&-
    if [ "$(id -u)" = 0 ]; then
        try_in_clean_root "$deb" "$PACKAGE_FROM"
    else # as root of a user namespace in which files can belong to others
        mmdebstrap --unshare-helper env HOME="$HOME" XDG_CACHE_HOME="${XDG_CACHE_HOME:-$HOME/.cache}" \
            "$SRC/dev" try-in-clean-root "$deb" "$PACKAGE_FROM"
    fi
}

try_in_clean_root() { # DEB OLD: as root, or as root of a user namespace
    local root status=0
    root=$(mktemp -d "${TMPDIR:-/tmp}/yichuang-clean.XXXXXX")
    # shellcheck disable=SC2064
    trap "rm -rf '$root'" EXIT
    trap 'exit 130' INT TERM
    chmod 755 "$root"
    tar -x -p -C "$root" --exclude='./dev/*' -f "$CACHE/clean13.tar"
    mkdir "$root/try"
    cp "$1" "$root/try/new.deb"
    [ -z "$2" ] || cp "$2" "$root/try/old.deb"
    cp "$SRC/installer/try" "$root/try/try"
    DEBS=$CACHE/package-debs inside_for_apt "$root" bash /try/try >&2 || status=$?
    mkdir -p "${1%/*}/try"
    cp "$root"/try/*.xwd "$root"/try/*.log "${1%/*}/try/" 2>/dev/null || true
    [ $status = 0 ] || die "The package did not stand the try in a clean root." "The lines above say where; logs: ${1%/*}/try"
    say "installed, started, upgraded over a populated store, removed and purged in a clean Debian 13 root: good"
}

#!/bin/sh
# Installs a package in a bare Debian 12 and runs the demo there, as root, outside CI:
#   .ci/package && Tests/package-in-a-chroot.sh .build/package/treatygraph_*.deb
#   Tests/package-in-a-chroot.sh .build/package/treatygraph-*.tar.gz
# Makes the chroot with debootstrap, or uses the one of -c FOLDER, which stays. Exits 1 where the pictures are
# not those of graphs/.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
chroot=
while getopts c: option; do
  case $option in
    c) chroot=$OPTARG ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))
package=$1
if [ -z "$chroot" ]; then
  chroot=$(mktemp -d)
  trap 'rm -rf --one-file-system "$chroot"' EXIT
fi
[ -x "$chroot/usr/bin/apt-get" ] ||
  debootstrap --variant=minbase bookworm "$chroot" http://deb.debian.org/debian >/dev/null
cp /etc/resolv.conf "$chroot/etc/resolv.conf"

# inside COMMAND...: runs it in the chroot, with /proc in a space of its own that ends with it.
inside() {
  unshare --mount --pid --fork sh -c \
    'mount -t proc proc "$0/proc"; exec chroot "$0" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin \
      LANG=C.UTF-8 HOME=/root DEBIAN_FRONTEND=noninteractive "$@"' "$chroot" "$@"
}

inside apt-get update -q >/dev/null
case $package in
  *.deb)
    cp "$package" "$chroot/tmp/treatygraph.deb"
    inside apt-get install -y -q --no-install-recommends /tmp/treatygraph.deb >"$chroot/tmp/apt.log" 2>&1 ||
      { tail -n 20 "$chroot/tmp/apt.log" && exit 1; }
    program=treatygraph
    inside dpkg --verify treatygraph
    ;;
  *)
    rm -rf "$chroot/opt/treatygraph" && mkdir "$chroot/opt/treatygraph"
    tar --extract --file "$package" --directory "$chroot/opt/treatygraph" --strip-components 1
    names=$(sed -n 's/^  \([^ ]*\)$/\1/p' "$chroot/opt/treatygraph/INSTALL")
    # shellcheck disable=SC2086
    inside apt-get install -y -q --no-install-recommends $names >"$chroot/tmp/apt.log" 2>&1 ||
      { tail -n 20 "$chroot/tmp/apt.log" && exit 1; }
    program=/opt/treatygraph/bin/treatygraph
    ;;
esac
echo "Swift in the chroot: $(inside sh -c 'command -v swift || echo none')"
inside "$program" --version
rm -rf "$chroot/tmp/pictures"
inside "$program" demo -o /tmp/pictures
diff --recursive --brief --exclude README.md "$chroot/tmp/pictures" "$here/graphs"
echo "The pictures are those of graphs/."

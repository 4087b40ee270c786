#!/bin/sh
# Cuts Noto Sans down to the letters that our pictures need. Debian: apt-get install fonts-noto-core fonttools
set -eu
cd "$(dirname "$0")"
for weight in Regular Bold; do
  pyftsubset "/usr/share/fonts/truetype/noto/NotoSans-$weight.ttf" \
    --unicodes="U+0020-007E,U+00A0-017F,U+0218-021B,U+0400-04FF,U+2010-2015,U+2018-201E,U+2022,U+2026,U+202F,U+2032,U+2033,U+2039,U+203A,U+20B8,U+2116,U+2190-2193,U+2212,U+2248,U+2260,U+2264,U+2265" \
    --layout-features=kern,mark,mkmk,ccmp,locl,tnum,lnum --no-hinting --name-IDs='*' \
    --output-file="NotoSans-$weight.ttf"
done
# The signs that Noto Sans itself does not have: arrows, minus, almost equal, at least, at most.
pyftsubset /usr/share/fonts/truetype/noto/NotoSansMath-Regular.ttf --unicodes="U+2190-2193,U+2212,U+2248,U+2264,U+2265" \
  --layout-features= --no-hinting --drop-tables+=MATH --name-IDs='*' --output-file=NotoSansMath-Regular.ttf

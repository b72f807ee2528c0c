#!/bin/sh
# Plays the works of a printer: prints by putting the document into $VIRTUAL_PRINTER/tray,
# once $VIRTUAL_PRINTER/mood names nothing that it is out of or stuck with.
#
# ippeveprinter calls it with each document, and reads the printer's state from it.
set -eu
mood() { cat "$VIRTUAL_PRINTER/mood"; }

while wrong=$(mood) && [ "$wrong" != well ]; do
    [ "$wrong" != gives-up ] || exit 1
    echo "STATE: +$wrong" >&2
    while [ "$(mood)" = "$wrong" ]; do sleep 0.05; done
    echo "STATE: -$wrong" >&2
done
cp "$1" "$VIRTUAL_PRINTER/$IPP_JOB_NAME.part"
mv "$VIRTUAL_PRINTER/$IPP_JOB_NAME.part" "$VIRTUAL_PRINTER/tray/$IPP_JOB_NAME.$(date +%s%N).${1##*.}"

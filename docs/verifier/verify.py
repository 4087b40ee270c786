#!/usr/bin/env python3
"""Checks a published Tizim log and its checkpoint without any of Tizim's code.

Follows crates/ledger/SPEC.md and shares no code with it. Needs Python 3.9 and PyNaCl (Debian: python3-nacl).

    verify.py LOG [--checkpoint FILE --key LINE] [--signers FILE] [--latest MILLISECONDS]

prints one fault a line and a last line that sums up; ends with 0 for a whole log, 1 for a faulty one, 2 if it
could not be read at all.
"""

import argparse
import base64
import binascii
import hashlib
import sys

from nacl.bindings import crypto_core_ed25519_is_valid_point
from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

START = "tizim published log 1"
MAX_FACTS = 65536
MAX_TEXT = 1 << 20


class Damaged(Exception):
    """The bytes are no entry, or the text is no checkpoint."""


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


# --- canonical CBOR: unsigned integers, byte strings, arrays, null ---------------------------------------------


class Reader:
    def __init__(self, data):
        self.data = data
        self.at = 0

    def take(self, count):
        if count > len(self.data) - self.at:
            raise Damaged("too short")
        self.at += count
        return self.data[self.at - count : self.at]

    def head(self, major):
        first = self.take(1)[0]
        if first >> 5 != major:
            raise Damaged("wrong type")
        info = first & 31
        if info < 24:
            return info
        if info > 27:
            raise Damaged("not canonical")
        value = int.from_bytes(self.take(1 << (info - 24)), "big")
        least = {24: 24, 25: 1 << 8, 26: 1 << 16, 27: 1 << 32}[info]
        if value < least:
            raise Damaged("not canonical")
        return value

    def unsigned(self):
        return self.head(0)

    def bytes(self, length=None):
        found = self.head(2)
        if length is not None and found != length:
            raise Damaged("wrong length")
        return self.take(found)

    def array(self):
        return self.head(4)

    def null(self):
        if self.data[self.at : self.at + 1] == b"\xf6":
            self.at += 1
            return True
        return False


# --- entries ------------------------------------------------------------------------------------------------------


def padme(length):
    exponent = length.bit_length() - 1
    mantissa = exponent.bit_length()
    mask = (1 << (exponent - mantissa)) - 1
    return (length + mask) & ~mask


def is_size_class(length):
    return 64 <= length <= padme(MAX_TEXT + 4) and padme(length) == length


class Entry:
    """One entry, its form checked; its signature not yet."""

    def __init__(self, data):
        reader = Reader(data)
        if reader.array() != 2 or data[0] != 0x82:
            raise Damaged("wrong shape")
        start = reader.at
        fields = reader.array()
        version = reader.unsigned()
        if version != 1 or fields != 9:
            raise Damaged("unknown version")
        self.node = reader.bytes(16)
        self.sequence = reader.unsigned()
        self.previous = None if reader.null() else reader.bytes(32)
        self.time = reader.unsigned()
        self.member = reader.bytes(16)
        self.signer = reader.bytes(32)
        self.act = reader.bytes(16)
        if (self.sequence == 0) != (self.previous is None):
            raise Damaged("wrong start")
        self.facts = reader.array()
        if not 1 <= self.facts <= MAX_FACTS:
            raise Damaged("wrong number of facts")
        for _ in range(self.facts):
            self.read_fact(reader)
        body = data[start : reader.at]
        self.signature = reader.bytes(64)
        if reader.at != len(data):
            raise Damaged("bytes after the end")
        self.digest = sha256(b"tizim/entry/1/body\n", body)
        self.id = sha256(b"tizim/entry/1/id\n", self.digest, self.signature)

    @staticmethod
    def read_fact(reader):
        if reader.array() != 4:
            raise Damaged("wrong fact")
        reader.bytes(16)
        if not 1 <= reader.unsigned() <= 4:
            raise Damaged("wrong compartment")
        reader.bytes(24)
        if not is_size_class(len(reader.bytes()) - 16):
            raise Damaged("wrong size class")

    def signature_fits(self):
        return signature_fits(self.signer, b"tizim/entry/1/signature\n" + self.digest, self.signature)


def signature_fits(key, message, signature):
    # A canonical point of prime order, or nothing: libsodium's own check of the key allows a little more.
    if not crypto_core_ed25519_is_valid_point(key):
        return False
    try:
        VerifyKey(key).verify(message, signature)
    except (BadSignatureError, ValueError):
        return False
    return True


# --- the tree of RFC 6962 ------------------------------------------------------------------------------------------


class Tree:
    def __init__(self):
        self.size = 0
        self.peaks = []

    def push(self, leaf):
        node = sha256(b"\0", leaf)
        left = self.size
        while left & 1:
            node = sha256(b"\1", self.peaks.pop(), node)
            left >>= 1
        self.peaks.append(node)
        self.size += 1

    def root(self):
        if not self.peaks:
            return sha256()
        node = self.peaks[-1]
        for left in reversed(self.peaks[:-1]):
            node = sha256(b"\1", left, node)
        return node


# --- checkpoints ---------------------------------------------------------------------------------------------------


def base64_decode(text):
    """Strict: the one way to write these bytes, with its padding."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise Damaged("not base64") from error
    if base64.b64encode(data).decode() != text:
        raise Damaged("not canonical base64")
    return data


class LogKey:
    """A line `name+id+key`."""

    def __init__(self, line):
        parts = line.split("+", 2)
        if len(parts) != 3:
            raise Damaged("not a key line")
        self.name, key_id, typed = parts
        typed = base64_decode(typed)
        if len(typed) != 33 or typed[0] != 1:
            raise Damaged("not an Ed25519 key")
        self.key = typed[1:]
        self.id = sha256(self.name.encode(), b"\n", typed)[:4]
        if self.id.hex() != key_id:
            raise Damaged("the key's id does not fit")


class Checkpoint:
    def __init__(self, note, log_key):
        if any(letter != "\n" and (letter < " " or letter == "\x7f") for letter in note):
            raise Damaged("a control character in the note")
        head, separator, signatures = note.rpartition("\n\n")
        if not separator or not signatures.endswith("\n"):
            raise Damaged("not a signed note")
        text = head + "\n"
        self.check_signature(text, signatures, log_key)
        lines = text.split("\n")[:-1]
        if len(lines) < 3 or "" in lines or lines[0] != log_key.name:
            raise Damaged("not a checkpoint of this log")
        if not (lines[1].isascii() and lines[1].isdigit()) or str(int(lines[1])) != lines[1]:
            raise Damaged("the size is not a number")
        self.size = int(lines[1])
        if self.size >= 1 << 64:
            raise Damaged("the size is too large")
        self.root = base64_decode(lines[2])

    @staticmethod
    def check_signature(text, signatures, log_key):
        for line in signatures[:-1].split("\n"):
            dash, _, rest = line.partition(" ")
            name, _, encoded = rest.partition(" ")
            if dash != "\u2014":
                raise Damaged("not a signature line")
            signature = base64_decode(encoded)
            if name == log_key.name and signature[:4] == log_key.id:
                if signature_fits(log_key.key, text.encode(), signature[4:]):
                    return
                break
        raise Damaged("the checkpoint is not signed by the log's key")


# --- the log -------------------------------------------------------------------------------------------------------


class Verifier:
    def __init__(self, checkpoint=None, signers=None, latest=None):
        self.checkpoint = checkpoint
        self.signers = signers
        self.latest = latest
        self.tree = Tree()
        self.chains = {}
        self.early = {}
        self.acts = {}
        self.facts = 0
        self.faults = []
        self.compare_root()

    def fault(self, *words):
        self.faults.append(" ".join(str(word) for word in words))

    def line(self, line):
        position = self.tree.size
        leaf = bytes(32)
        try:
            entry = Entry(base64_decode(line))
            leaf = entry.id
            self.entry(position, entry)
        except Damaged:
            self.fault("damaged", position)
        self.tree.push(leaf)
        self.compare_root()

    def entry(self, position, entry):
        if not entry.signature_fits():
            self.fault("signature", position)
            return
        if self.signers is not None and entry.signer not in self.signers:
            self.fault("unknown-signer", position)
            return
        if self.latest is not None and entry.time > self.latest << 16:
            self.fault("future", position)
        if self.link(position, entry):
            self.facts += entry.facts
            if self.acts.setdefault(entry.act, position) != position:
                self.fault("duplicate-act", position)

    def link(self, position, entry):
        chain = self.chains.setdefault(entry.node, {})
        known = chain.get(entry.sequence)
        if known == entry.id:
            self.fault("repeated", position)
            return False
        if known is not None:
            self.fault("forked", position)
            return True
        chain[entry.sequence] = entry.id
        if entry.sequence > 0:
            before = chain.get(entry.sequence - 1)
            if before is None:
                self.early[entry.node, entry.sequence] = (entry.previous, position)
            elif before != entry.previous:
                self.fault("wrong-previous", position)
        after = self.early.pop((entry.node, entry.sequence + 1), None)
        if after is not None and after[0] != entry.id:
            self.fault("wrong-previous", after[1])
        return True

    def compare_root(self):
        seen = self.checkpoint
        if seen is not None and seen.size == self.tree.size and seen.root != self.tree.root():
            self.fault("other-root", seen.size)

    def finish(self):
        for node, chain in sorted(self.chains.items()):
            expected = 0
            for sequence in sorted(chain):
                if sequence > expected:
                    self.fault("missing", node.hex(), expected, sequence - 1)
                expected = sequence + 1
        if self.checkpoint is not None and self.checkpoint.size > self.tree.size:
            self.fault("truncated", self.checkpoint.size, self.tree.size)
        return self.faults


def verify(lines, **expected):
    """Verifies the lines of a published log, an iterable without line ends; gives the verifier with its faults."""
    lines = iter(lines)
    if next(lines, None) != START:
        raise Damaged("this is not a published log of a known form")
    verifier = Verifier(**expected)
    for line in lines:
        verifier.line(line)
    verifier.finish()
    return verifier


def read_lines(path):
    with open(path, encoding="ascii", errors="replace", newline="\n") as file:
        for line in file:
            yield line[:-1] if line.endswith("\n") else line


def read_text(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def parse_arguments():
    parser = argparse.ArgumentParser(description="Checks a published Tizim log.")
    parser.add_argument("log", help="the published log")
    parser.add_argument("--checkpoint", help="a checkpoint seen earlier")
    parser.add_argument("--key", help="the log's key line, name+id+key, got another way than the log")
    parser.add_argument("--signers", help="a file with the public keys that are vouched for, one a line in hexadecimal")
    parser.add_argument("--latest", type=int, help="the latest date that is not in the future, in Unix milliseconds")
    arguments = parser.parse_args()
    if (arguments.checkpoint is None) != (arguments.key is None):
        parser.error("--checkpoint and --key belong together")
    return arguments


def main():
    arguments = parse_arguments()
    try:
        checkpoint = signers = None
        if arguments.checkpoint:
            checkpoint = Checkpoint(read_text(arguments.checkpoint), LogKey(arguments.key))
        if arguments.signers:
            signers = {bytes.fromhex(line) for line in read_text(arguments.signers).split()}
        found = verify(read_lines(arguments.log), checkpoint=checkpoint, signers=signers, latest=arguments.latest)
    except (Damaged, OSError, ValueError) as error:
        print(f"cannot verify: {error}", file=sys.stderr)
        return 2
    for fault in found.faults:
        print(fault)
    root = base64.b64encode(found.tree.root()).decode()
    print(f"{found.tree.size} entries, {found.facts} facts, {len(found.faults)} faults, root {root}")
    return 1 if found.faults else 0


if __name__ == "__main__":
    sys.exit(main())

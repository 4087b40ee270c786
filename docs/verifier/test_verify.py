#!/usr/bin/env python3
"""Holds verify.py against the vectors of crates/ledger: python3 docs/verifier/test_verify.py"""

import pathlib
import random
import subprocess
import sys
import unittest

import verify

HERE = pathlib.Path(__file__).resolve().parent
VECTORS = HERE.parent.parent / "crates" / "ledger" / "vectors"
# An hour after the entries of the vectors.
LATEST = 1_641_384_000_000 + 3_600_000


def cases(name):
    for paragraph in verify.read_text(VECTORS / name).split("\n\n"):
        if paragraph.strip():
            yield dict(line.split(" = ", 1) for line in paragraph.strip().split("\n"))


def expectations(case):
    log_key, *signers = verify.read_text(case.with_suffix(".key")).splitlines()
    checkpoint = verify.Checkpoint(verify.read_text(case.with_suffix(".checkpoint")), verify.LogKey(log_key))
    return {"checkpoint": checkpoint, "signers": {bytes.fromhex(key) for key in signers}, "latest": LATEST}


class Published(unittest.TestCase):
    def test_every_case_has_exactly_its_faults(self):
        logs = sorted((VECTORS / "published").glob("*.log"))
        self.assertGreater(len(logs), 10)
        for log in logs:
            with self.subTest(log.stem):
                found = verify.verify(verify.read_lines(log), **expectations(log))
                expected = log.with_suffix(".faults").read_text().splitlines()
                self.assertEqual(sorted(found.faults), expected)

    def test_the_program_tells_a_whole_log_from_a_faulty_one(self):
        for name, code in [("sound", 0), ("forked", 1)]:
            log = VECTORS / "published" / f"{name}.log"
            key = verify.read_text(log.with_suffix(".key")).split("\n")[0]
            command = [sys.executable, "-B", HERE / "verify.py", log]
            command += ["--checkpoint", log.with_suffix(".checkpoint"), "--key", key]
            out = subprocess.run(command, capture_output=True, text=True, check=False)
            self.assertEqual((out.returncode, out.stderr), (code, ""))
            self.assertIn(f" {code} faults, ", out.stdout)

    def test_another_form_is_refused(self):
        with self.assertRaises(verify.Damaged):
            verify.verify(["tizim published log 2"])

    def test_any_changed_character_is_named(self):
        log = VECTORS / "published" / "sound.log"
        lines, chance = list(verify.read_lines(log)), random.Random(1)
        for _ in range(300):
            changed = list(lines)
            number = chance.randrange(1, len(lines))
            at = chance.randrange(len(lines[number]))
            other = chance.choice([letter for letter in "Aa0+!" if letter != lines[number][at]])
            changed[number] = lines[number][:at] + other + lines[number][at + 1 :]
            self.assertNotEqual(verify.verify(changed).faults, [], (number, at))


class Values(unittest.TestCase):
    def test_entries_have_their_ids(self):
        for case in cases("entry.txt"):
            entry = verify.Entry(bytes.fromhex(case["entry"]))
            self.assertEqual(entry.digest.hex(), case["digest"])
            self.assertEqual(entry.id.hex(), case["id"])
            self.assertTrue(entry.signature_fits())

    def test_size_classes_are_the_same(self):
        for case in cases("padding.txt"):
            self.assertEqual(verify.padme(max(64, int(case["length"]) + 4)), int(case["padded"]))

    def test_the_checkpoint_is_believed_and_a_changed_one_is_not(self):
        for case in cases("checkpoint.txt"):
            note, key = bytes.fromhex(case["note"]).decode(), verify.LogKey(case["log key"])
            self.assertEqual(verify.Checkpoint(note, key).size, 20852163)
            with self.assertRaises(verify.Damaged):
                verify.Checkpoint(note.replace("20852163", "20852164"), key)

    def test_no_bytes_break_the_reader(self):
        chance = random.Random(2)
        sound = bytes.fromhex(next(cases("entry.txt"))["entry"])
        for _ in range(2000):
            at = chance.randrange(len(sound))
            junk = sound[:at] + chance.randbytes(chance.randrange(1, 40)) + sound[at + chance.randrange(40) :]
            try:
                self.assertFalse(verify.Entry(junk).signature_fits())
            except verify.Damaged:
                pass


if __name__ == "__main__":
    unittest.main()

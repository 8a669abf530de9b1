"""Asks the questions of a file and writes the answers.

    check.py LIBRARY ROOM THREADS ROUNDS < questions > answers

Both are frames, a length in four bytes before each: a question is a function,
settings and an input, an answer one byte, 1 or 0 for an error, and a text. Every
thread asks every question in every round, with room for answers of ROOM bytes at
first, and wants the same answer each time. Standard error gets microseconds a
question, and the memory of the process after half of the rounds and after all, in
kilobytes.
"""

import os
import struct
import sys
import threading
import time

import jixiao


def frames(data):
    at = 0
    while at < len(data):
        (length,) = struct.unpack_from(">i", data, at)
        yield data[at + 4 : at + 4 + length]
        at += 4 + length


def memory():
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024


def main(path, room, threads, rounds):
    parts = list(frames(sys.stdin.buffer.read()))
    questions = list(zip(parts[0::3], parts[1::3], parts[2::3]))
    library = jixiao.Library(path, room)

    def ask(question):
        try:
            return b"\1" + library.answer(*question)
        except jixiao.Refused as refused:
            return b"\0" + refused.args[0]

    answers = [ask(question) for question in questions]
    different = []

    def work(rounds):
        for _ in range(rounds):
            for question, answer in zip(questions, answers):
                if ask(question) != answer:
                    different.append(question)

    used = []
    began = time.process_time()
    for half in (rounds - rounds // 2, rounds // 2):
        workers = [threading.Thread(target=work, args=(half,)) for _ in range(threads)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        used.append(memory())
    took = time.process_time() - began
    for answer in answers:
        sys.stdout.buffer.write(struct.pack(">i", len(answer)) + answer)
    print("%.1f" % (took * 1e6 / max(1, threads * rounds * len(questions))), *used, file=sys.stderr)
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *map(int, sys.argv[2:])))

// SPDX-License-Identifier: GPL-3.0-or-later
// desk_lock_holder FOLDER: takes the lock, says "held" or the error's code, keeps it until standard input ends.
#include "store/vault/DeskLock.h"

#include <cstdio>

int main(int argc, char **argv)
{
    const auto lock = yc::store::DeskLock::acquire(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    std::puts(lock ? "held" : qPrintable(lock.error().code));
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    return 0;
}

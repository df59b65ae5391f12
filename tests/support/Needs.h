// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

/// A test that needs a program which `dev` has in its list of packages. On a machine set up by hand it may be missing
/// and the test is skipped; under CI (environment variable CI) that is a failure, as it would hide what is not tested.
#define YC_NEEDS(isThere, reason)                                                                                      \
    do {                                                                                                               \
        if (!(isThere)) {                                                                                              \
            if (qEnvironmentVariableIsSet("CI"))                                                                       \
                QFAIL(reason);                                                                                         \
            QSKIP(reason);                                                                                             \
        }                                                                                                              \
    } while (false)

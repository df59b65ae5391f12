// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "store/vault/Passphrase.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace yc::ctl {

/// Gets a passphrase without it ever standing on a command line, in the environment or on the screen.
class PassphraseSource {
    Q_DECLARE_TR_FUNCTIONS(PassphraseSource)
public:
    /// Whose it is: that of the one who signs in, the first one of somebody else (--first-passphrase-…), or what the
    /// own one is to be from now on (--new-passphrase-…). Or the PIN of a token (--token-pin-…).
    /// Of `city`: its administrator's password, the passphrase of its key, the code of an enrolment.
    enum class Whose { Own, First, New, Pin, CityAdmin, CityKey, Code };
    /// --passphrase-fd and --passphrase-file.
    static void declare(QCommandLineParser &parser, Whose whose = Whose::Own);
    [[nodiscard]] static bool isGiven(const QCommandLineParser &parser, Whose whose = Whose::Own);
    /// The first line of the descriptor or the file; else asks at the terminal, without echo. `prompt` names whose it
    /// is. A file must be a regular one of the caller with mode 0600 or 0400. All failures are usage errors.
    [[nodiscard]] static core::Result<store::Passphrase> read(const QCommandLineParser &parser, const QString &prompt,
                                                              Whose whose = Whose::Own);
    /// The same for a new passphrase: at the terminal it is asked for twice.
    [[nodiscard]] static core::Result<store::Passphrase> readNew(const QCommandLineParser &parser,
                                                                 const QString &prompt, Whose whose = Whose::Own);
};

} // namespace yc::ctl

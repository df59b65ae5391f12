// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"

namespace yc::socialcard {

struct NewBox {
    QString box;   ///< its number
    QString first; ///< serials
    QString last;
    QString bank; ///< whose blanks they are; empty: any
    QString source;
};

/// Errors, FixInput: "socialcard.bad-box" (no number), "socialcard.bad-serials", "socialcard.box-too-large" {most},
/// "socialcard.serials-known" {box}: another box has some of them. Answers {"box", "revision", "left"}.
[[nodiscard]] core::Command takeInBox(NewBox box);

/// Blanks that are of no use, or go back: `serials` as people write them, "A000101-A000105, A000130". Errors, FixInput:
/// "socialcard.unknown-box", "socialcard.bad-serials", "socialcard.serial-gone" {serial}, "socialcard.reason-missing".
[[nodiscard]] core::Command writeOffBlanks(const QString &box, qint64 revision, const QString &serials,
                                           const QString &reason);
[[nodiscard]] core::Command sendBackBlanks(const QString &box, qint64 revision, const QString &serials,
                                           const QString &reason);

/// Inside a command: a blank becomes a card. "socialcard.unknown-box", "socialcard.serial-not-here" {serial},
/// "socialcard.serial-gone" {serial}.
[[nodiscard]] core::Result<> useBlank(core::Transaction &transaction, const QString &box, const QString &serial,
                                      const QString &card);

} // namespace yc::socialcard

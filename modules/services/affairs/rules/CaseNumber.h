// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"

#include <QString>

#include <optional>

namespace yc::affairs {

/// "2026-310106013-K7-004812": year, nine digits of the organisation, mark of the desk, serial of the desk and year.
/// The mark (core::Session::mark) is the desk's alone in its street, so desks that hear nothing of each other never
/// give the same number. Numbers from before desks had marks have no such part, "2026-310106-004812", and stay as they
/// are.
struct CaseNumber {
    /// Of the store, so of the desk: the mark is no part of it, and a desk that gets another one goes on counting.
    [[nodiscard]] static QString series(const QString &org, int year);
    [[nodiscard]] static QString format(const QString &org, const QString &mark, int year, qint64 serial);
    /// What the QR code of a slip holds: "YC1:2026-310106013-K7-004812:56", the number and two check digits (ISO 7064
    /// MOD 97-10; letters count as 10 to 35, as it says), and nothing about a person.
    [[nodiscard]] static QString qrPayload(const QString &number);
    /// The number in a scanned payload; nothing if it is not ours or misread.
    [[nodiscard]] static std::optional<QString> fromQr(const QString &payload);
};

/// "受〔2026〕310106013-K7-000123号": nature, year, centre, mark of the desk, serial without gaps per desk, kind and
/// year.
struct SlipNumber {
    [[nodiscard]] static QString series(const QString &kind, const QString &org, int year);
    [[nodiscard]] static QString format(const QString &nature, const QString &org, const QString &mark, int year,
                                        qint64 serial);
};

struct NextNumber {
    QString number;
    qint64 serial = 0;
};

/// Inside a command: the next number of this desk. One that a record has already is passed over: a desk put back from
/// a backup counts from where the backup was, while what it had given out since has come back from the city.
[[nodiscard]] core::Result<QString> nextCaseNumber(core::Transaction &transaction, int year);
[[nodiscard]] core::Result<NextNumber> nextSlipNumber(core::Transaction &transaction, const QString &kind,
                                                      const QString &nature, int year);

} // namespace yc::affairs

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace yc::affairs {

/// "2026-310106-004812": year, six digits of the organisation, serial of the year. `series` gives the serial.
struct CaseNumber {
    [[nodiscard]] static QString series(const QString &org, int year);
    [[nodiscard]] static QString format(const QString &org, int year, qint64 serial);
    /// What the QR code of a slip holds: "YC1:2026-310106-004812:37", the number and two check digits (ISO 7064
    /// MOD 97-10), and nothing about a person.
    [[nodiscard]] static QString qrPayload(const QString &number);
    /// The number in a scanned payload; nothing if it is not ours or misread.
    [[nodiscard]] static std::optional<QString> fromQr(const QString &payload);
};

/// "受〔2026〕310106013-000123号": nature, year, centre, serial without gaps per centre, kind and year.
struct SlipNumber {
    [[nodiscard]] static QString series(const QString &kind, const QString &org, int year);
    [[nodiscard]] static QString format(const QString &nature, const QString &org, int year, qint64 serial);
};

} // namespace yc::affairs

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Money.h"
#include "core/Result.h"

#include <QJsonObject>
#include <QList>

namespace yc::povertyaid {

/// One line of a bank's answer 回盘.
struct BankAnswer {
    int sequence = 0; ///< from 1, as in the file that was sent
    core::Money amount;
    bool paid = false;
    QString failure; ///< name_mismatch, no_account, card_lost, closed, other
};

/// The files between desk and bank, as settings/bank-file.json describes them.
class BankFile {
public:
    /// The file 报盘 of a batch: its lines, without those withheld; amounts in fen. A value that would break a line, or
    /// that a table program would take for a formula, is quoted. The same body gives the same bytes.
    [[nodiscard]] static QByteArray write(const QJsonObject &batch);
    /// Errors, FixInput: "povertyaid.return-unreadable" {line} (0: the head), "povertyaid.return-other-batch" {batch}.
    [[nodiscard]] static core::Result<QList<BankAnswer>> read(const QByteArray &file, const QString &batchNumber);
};

} // namespace yc::povertyaid

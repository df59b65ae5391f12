// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CommandSpec.h"

namespace yc::povertyaid {

namespace commands {
using core::CommandSpec;
inline constexpr CommandSpec save{"povertyaid.save", "povertyaid.apply",
                                  QT_TRANSLATE_NOOP("AuditWords", "Saved an application for aid")};
inline constexpr CommandSpec correctAccount{"povertyaid.correct-account", "povertyaid.apply",
                                            QT_TRANSLATE_NOOP("AuditWords", "Corrected the account of an aid")};
inline constexpr CommandSpec withdraw{"povertyaid.withdraw", "povertyaid.apply",
                                      QT_TRANSLATE_NOOP("AuditWords", "Withdrew an application for aid")};
inline constexpr CommandSpec decide{"povertyaid.decide", "povertyaid.decide",
                                    QT_TRANSLATE_NOOP("AuditWords", "Decided an application for aid")};
inline constexpr CommandSpec stop{"povertyaid.stop", "povertyaid.decide",
                                  QT_TRANSLATE_NOOP("AuditWords", "Stopped aid")};
inline constexpr CommandSpec reveal{"povertyaid.reveal", "residents.reveal",
                                    QT_TRANSLATE_NOOP("AuditWords", "Looked at a masked value of an application"),
                                    true};
inline constexpr CommandSpec printWorking{"povertyaid.print", "povertyaid.view",
                                          QT_TRANSLATE_NOOP("AuditWords", "Printed a means test"), true};
inline constexpr CommandSpec makeBatch{"povertyaid.make-batch", "povertyaid.pay",
                                       QT_TRANSLATE_NOOP("AuditWords", "Made a batch of payments")};
inline constexpr CommandSpec checkBatch{"povertyaid.check-batch", "povertyaid.check",
                                        QT_TRANSLATE_NOOP("AuditWords", "Checked a batch of payments")};
inline constexpr CommandSpec returnBatch{"povertyaid.return-batch", "povertyaid.check",
                                         QT_TRANSLATE_NOOP("AuditWords", "Sent a batch of payments back")};
inline constexpr CommandSpec approveBatch{"povertyaid.approve-batch", "povertyaid.approve-payment",
                                          QT_TRANSLATE_NOOP("AuditWords", "Approved a batch of payments")};
inline constexpr CommandSpec bankFile{"povertyaid.bank-file", "povertyaid.pay",
                                      QT_TRANSLATE_NOOP("AuditWords", "Wrote the bank file of a batch")};
inline constexpr CommandSpec bankReturn{"povertyaid.bank-return", "povertyaid.pay",
                                        QT_TRANSLATE_NOOP("AuditWords", "Took in the bank’s return file")};

[[nodiscard]] inline QList<CommandSpec> all()
{
    return {save,      correctAccount, withdraw,    decide,       stop,     reveal,    printWorking,
            makeBatch, checkBatch,     returnBatch, approveBatch, bankFile, bankReturn};
}
} // namespace commands

/// Every command of this service.
[[nodiscard]] inline QList<core::CommandSpec> commandList() { return commands::all(); }

} // namespace yc::povertyaid

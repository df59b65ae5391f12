// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CommandList.h"

namespace yc::residents {

namespace commands {
using core::CommandSpec;
inline constexpr CommandSpec add{"residents.add", "residents.edit", QT_TRANSLATE_NOOP("AuditWords", "Added a person")};
inline constexpr CommandSpec edit{"residents.edit", "residents.edit",
                                  QT_TRANSLATE_NOOP("AuditWords", "Changed a person’s file")};
inline constexpr CommandSpec draft{"residents.draft", "residents.edit",
                                   QT_TRANSLATE_NOOP("AuditWords", "Saved a draft of a person"), false, false};
inline constexpr CommandSpec reveal{"residents.reveal", "residents.reveal",
                                    QT_TRANSLATE_NOOP("AuditWords", "Looked at a sensitive field"), true};
/// Several people at once on the command line: more than a look, so it takes the right to export.
inline constexpr CommandSpec searchUnmasked{"residents.search-unmasked", "residents.export",
                                            QT_TRANSLATE_NOOP("AuditWords", "Searched with whole numbers shown"), true};
inline constexpr CommandSpec openForm{"residents.open-form", "residents.edit",
                                      QT_TRANSLATE_NOOP("AuditWords", "Opened the form with sensitive fields"), true};
inline constexpr CommandSpec importLedger{"residents.import", "residents.import",
                                          QT_TRANSLATE_NOOP("AuditWords", "Imported a ledger")};
inline constexpr CommandSpec saveRejected{"residents.save-rejected", "residents.import",
                                          QT_TRANSLATE_NOOP("AuditWords", "Saved rejected rows of a ledger"), true};
inline constexpr CommandSpec exportResidents{"residents.export", "residents.export",
                                             QT_TRANSLATE_NOOP("AuditWords", "Exported people"), true};
/// See RecordType::settlePermission.
inline constexpr CommandSpec settle{"sync.settle", "residents.edit", core::commands::settled};

[[nodiscard]] inline QList<CommandSpec> all()
{
    return {add, edit, draft, reveal, searchUnmasked, openForm, importLedger, saveRejected, exportResidents, settle};
}
} // namespace commands

/// Every command of this service.
[[nodiscard]] inline QList<core::CommandSpec> commandList() { return commands::all(); }

} // namespace yc::residents

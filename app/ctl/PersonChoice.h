// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"

#include <QCoreApplication>

namespace yc::ctl {

/// Which resident is meant on a command line.
class PersonChoice {
    Q_DECLARE_TR_FUNCTIONS(PersonChoice)
public:
    /// `text` is a record id ("resident:…") or a whole identity number. Error "store.not-found", or a usage error.
    [[nodiscard]] static core::Result<core::Document> find(core::DocumentStore &store, const QString &text,
                                                           QDate today);
};

} // namespace yc::ctl

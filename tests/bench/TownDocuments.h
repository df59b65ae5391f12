// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Document.h"
#include "demo/DemoTown.h"

#include <QByteArray>

namespace yc::bench {

/// Residents of an invented town as documents, as many as are asked for, in bounded memory.
class TownDocuments {
public:
    explicit TownDocuments(quint64 seed)
        : m_town(seed, QDate(2026, 11, 21))
    {
    }

    [[nodiscard]] core::Document next();
    /// As another desk would have sent it: the JSON of `_bulk_docs` with new_edits=false, of the first generation.
    [[nodiscard]] static QByteArray wire(const core::Document &document);

private:
    demo::DemoTown m_town;
    demo::DemoHousehold m_household;
    qsizetype m_at = 0;
};

} // namespace yc::bench

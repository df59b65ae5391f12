// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DeskPolicy.h"

namespace yc::core {

/// Who puts a paper out, where and when: stands at the foot of every slip.
struct PaperStamp {
    QString operatorName;
    QString orgName;
    QDateTime at;           ///< UTC
    QString watermark = {}; ///< empty where the organisation wants none on paper

    /// "printed_by", "org_name", "printed_at" and, if there is one, "watermark", as the templates of slips have them.
    void putOn(QJsonObject &sheet) const;
};

/// Of whoever is signed in, now.
[[nodiscard]] PaperStamp paperStamp(const DocumentStore &store, const DeskPolicy &policy);

} // namespace yc::core

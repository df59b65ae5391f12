// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CaseDesk.h"
#include "services/affairs/view/AffairsContext.h"

namespace yc::affairs {

/// CaseDesk on the document store. Its context must outlive it.
class StoreCaseDesk final : public core::CaseDesk {
public:
    explicit StoreCaseDesk(const AffairsContext &context)
        : m_context(context)
    {
    }
    void accept(const QString &residentId, const QString &item) override;
    void show(const QString &caseId) override;
    [[nodiscard]] QFuture<core::Result<core::Rows>> casesOf(const QString &residentId) override;
    /// At most five, each with the words of the item's target.
    [[nodiscard]] QFuture<core::Result<QList<Suggestion>>> suggestionsFor(const QString &residentId) override;

private:
    const AffairsContext &m_context;
};

} // namespace yc::affairs

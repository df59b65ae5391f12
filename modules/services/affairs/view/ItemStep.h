// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/affairs/view/AffairsContext.h"

#include <QWidget>

namespace yc::affairs {

class FindList;

/// Step 2 of acceptance: which matter. What the person seems entitled to stands first, then the catalogue by line.
class ItemStep : public QWidget {
    Q_OBJECT
public:
    explicit ItemStep(const AffairsContext &context, QWidget *parent = nullptr);
    /// Fresh for that person, with the focus in the field.
    void start(const QString &residentId);
    [[nodiscard]] FindList *list() const { return m_list; }

Q_SIGNALS:
    void itemChosen(const QString &item);

private:
    void ask(const QString &text);
    [[nodiscard]] QString about(const ServiceItem &item) const;

    const AffairsContext &m_context;
    FindList *m_list;
    QList<core::CaseDesk::Suggestion> m_suggestions;
    int m_asked = 0;
};

} // namespace yc::affairs

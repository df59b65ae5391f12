// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/affairs/view/AffairsContext.h"

#include <QWidget>

namespace yc::affairs {

class FindList;

/// Step 1 of acceptance: whose matter it is. Offers drafts to go on with and the resident at the right of the frame,
/// finds others while typing, and makes new ones.
class PersonStep : public QWidget {
    Q_OBJECT
public:
    explicit PersonStep(const AffairsContext &context, QWidget *parent = nullptr);
    /// Fresh, with the focus in the field.
    void start();
    [[nodiscard]] FindList *list() const { return m_list; }

Q_SIGNALS:
    void personChosen(const QString &residentId);
    void draftChosen(const QString &draftId);
    void newPersonWanted(const QString &typed);
    void failed(const yc::core::Error &error);

private:
    void ask(const QString &text);
    void showOffers();
    void loadDrafts();
    void loadCurrent();

    const AffairsContext &m_context;
    FindList *m_list;
    QList<core::Document> m_drafts;
    core::Person m_current;
    int m_loading = 0;
};

/// "女 · 82岁 · 310199********0024 · 延安中路154弄10号704室"
[[nodiscard]] QString personLine(const core::Person &person, QDate today);

} // namespace yc::affairs

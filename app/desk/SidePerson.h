// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CaseDesk.h"
#include "core/ResidentDirectory.h"
#include "ui/SideCard.h"

namespace yc::ui {
class RevealBar;
struct ServiceContext;
} // namespace yc::ui

namespace yc::desk {

/// The person at the right of every page: who it is, how to reach them, their open matters and what they could ask for.
class SidePerson : public ui::SideCard {
    Q_OBJECT
public:
    /// The context outlives it.
    explicit SidePerson(ui::ServiceContext &context, QWidget *parent = nullptr);
    /// Empty: nobody.
    void setPerson(const QString &residentId);
    [[nodiscard]] QString person() const { return m_id; }
    /// Reads the same person anew.
    void refresh() { setPerson(m_id); }

private:
    void showNobody();
    void showPerson(const core::Person &person);
    void showCases(const core::Rows &cases);
    void showSuggestions(const QList<core::CaseDesk::Suggestion> &suggestions);
    void reveal(const QString &key, const QString &reason);
    ui::ServiceContext &m_context;
    ui::KeyValueGrid *m_values = nullptr;
    QString m_id;
    int m_question = 0; ///< answers about somebody else are dropped
};

} // namespace yc::desk

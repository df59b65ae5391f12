// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Document.h"
#include "core/ResidentDirectory.h"
#include "services/eldercare/rules/VisitCommands.h"

#include "ui/Card.h"

namespace yc::ui {
class ActionButton;
class FormView;
class KeyValueGrid;
} // namespace yc::ui

namespace yc::eldercare {

/// One visit: whom, where, what was found. Says what is to be kept; the page keeps it.
class VisitForm : public ui::Card {
    Q_OBJECT
public:
    explicit VisitForm(QWidget *parent = nullptr);
    /// A visit as it is stored; null: one that nobody planned. `editable`: it may be recorded now.
    void show(const core::Document &visit, const core::Person &person, QDate today, bool editable);
    void clear();
    [[nodiscard]] bool isDirty() const { return m_dirty; }
    [[nodiscard]] VisitRecord record() const;
    [[nodiscard]] ui::FormView *fields() const { return m_form; }
    [[nodiscard]] QString resident() const { return m_resident; }
    [[nodiscard]] const core::Document &visit() const { return m_visit; }
    void kept() { m_dirty = false; }
    /// Nothing can be recorded while the page asks something else about the visit.
    void setAsking(bool asking);
    [[nodiscard]] bool isAsking() const { return m_asking; }

Q_SIGNALS:
    void recordRequested();
    /// The visit is not to be made at all.
    void cancelRequested();
    void handOverRequested();

private:
    core::Document m_visit;
    QString m_resident;
    bool m_dirty = false;
    ui::KeyValueGrid *m_head;
    ui::FormView *m_form;
    ui::ActionButton *m_record;
    ui::ActionButton *m_cancel;
    ui::ActionButton *m_handOver;
    bool m_editable = false;
    bool m_asking = false;
};

} // namespace yc::eldercare

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/residents/view/PersonFile.h"
#include "ui/Service.h"

class QHBoxLayout;
class QStackedWidget;
class QTimer;

namespace yc::ui {
class ActionButton;
class Avatar;
class ConflictBar;
class Page;
class SyncMark;
class TabBar;
} // namespace yc::ui

namespace yc::residents {

class PersonEditor;
class PersonOverview;
class PersonTable;
class StoreResidentDirectory;

/// One person: who it is, household, matters, changes; edited in its place.
class PersonPage final : public ui::ServicePage {
    Q_OBJECT
public:
    PersonPage(ui::ServiceContext &context, StoreResidentDirectory &directory, QWidget *parent = nullptr);
    /// {"id"}: a resident, {"edit": true} at once in the form; {"new": true, "known": map}: a new one.
    void open(const QVariantMap &arguments) override;
    [[nodiscard]] bool mayLeave() override;
    [[nodiscard]] bool goBack() override;

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void makeHead();
    void makeTabs();
    void load(const QString &id, bool edit);
    void takeHistory(const QList<core::Document> &states, bool edit);
    void readAround();
    void tellOfDraft();
    void showHead();
    void startEditing();
    void stopEditing();
    [[nodiscard]] bool isEditing() const;
    [[nodiscard]] bool isOf(const QString &id) const { return m_id == id; }

    ui::ServiceContext &m_context;
    StoreResidentDirectory &m_directory;
    QString m_id;
    PersonFile m_file;
    QStackedWidget *m_stack;
    ui::Page *m_page;
    PersonEditor *m_editor;
    ui::Avatar *m_avatar = nullptr;
    ui::SyncMark *m_sync = nullptr;
    ui::ConflictBar *m_conflict = nullptr;
    QWidget *m_chips = nullptr;
    ui::ActionButton *m_edit = nullptr;
    ui::ActionButton *m_accept = nullptr;
    ui::TabBar *m_tabs = nullptr;
    QStackedWidget *m_pages = nullptr;
    PersonOverview *m_overview = nullptr;
    PersonTable *m_household = nullptr;
    PersonTable *m_cases = nullptr;
    PersonTable *m_history = nullptr;
    QTimer *m_refresh;
};

} // namespace yc::residents

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/residents/rules/ResidentCheck.h"
#include "ui/Service.h"

#include <QSet>

class QTimer;

namespace yc::ui {
class ActionButton;
class Page;
} // namespace yc::ui

namespace yc::residents {

class PersonForm;

/// Editing one person, or writing down a new one: checks while typing, keeps a draft, saves, and settles what another
/// person changed meanwhile.
class PersonEditor final : public QWidget {
    Q_OBJECT
public:
    explicit PersonEditor(ui::ServiceContext &context, QWidget *parent = nullptr);

    void edit(const core::Document &document);
    /// `known`: values by field key to begin with.
    void add(const QVariantMap &known);
    /// What has been typed goes into its draft now. Called when the form is left.
    void keepDraft();
    void save();
    [[nodiscard]] bool isNew() const { return m_base.id.isEmpty(); }
    [[nodiscard]] PersonForm *form() const { return m_form; }
    [[nodiscard]] ui::Page *page() const { return m_page; }

Q_SIGNALS:
    void saved(const QString &residentId);
    void cancelled();
    void openRequested(const QString &residentId);

private:
    void begin();
    void restoreDraft();
    void discardDraft();
    void wasEdited(const QString &key);
    void checkNow();
    /// Every problem that the form shows, by field; `blocking` counts the errors.
    [[nodiscard]] QMap<QString, QString> problems(bool all, int *blocking) const;
    void takeFromNumber();
    void findDuplicates();
    void warnOfDuplicate(const core::Person &other, bool sameNumber);
    void writeDraft();
    void settle(const core::Document &theirs);
    void taken(const core::Result<QJsonObject> &answer);
    void unmask(const QString &key, const QString &reason);
    [[nodiscard]] QJsonObject typed() const;

    ui::ServiceContext &m_context;
    ui::Page *m_page;
    PersonForm *m_form;
    ui::ActionButton *m_save;
    core::Document m_base; ///< what is being edited; without id: a new person
    QString m_draft;
    bool m_unwritten = false; ///< typed since the last draft
    bool m_warned = false;    ///< the doubtful values have been shown once; the next save keeps them
    bool m_saving = false;
    QSet<QString> m_touched;
    QTimer *m_checkTimer;
    QTimer *m_draftTimer;
    int m_opened = 0; ///< answers for an earlier form are dropped
};

} // namespace yc::residents

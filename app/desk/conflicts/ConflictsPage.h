// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/conflicts/ConflictView.h"

#include <QTimer>

class QStackedWidget;

namespace yc::ui {
class Page;
class RecordList;
} // namespace yc::ui

namespace yc::desk {

/// 冲突: records that two places changed differently, oldest first, and below them what does not fit after versions of
/// several desks came together. Enter opens one; it is settled in its place, and the next one follows. Argument "id":
/// that record's conflict at once.
class ConflictsPage : public ui::ServicePage {
    Q_OBJECT
public:
    /// Two records with one unique value, which the store has not to choose between: those of
    /// SyncRecords::duplicates().
    struct Duplicate {
        QString id;
        QString other;
        QString type;
        QString field;
    };
    using Duplicates = std::function<QFuture<core::Result<QList<Duplicate>>>()>;
    ConflictsPage(ui::ServiceContext &context, const QList<core::RecordType> &types, Duplicates duplicates = {},
                  QWidget *parent = nullptr);
    void open(const QVariantMap &arguments) override;
    [[nodiscard]] bool goBack() override;
    [[nodiscard]] ui::RecordList *list() const { return m_list; }
    [[nodiscard]] ConflictView *view() const { return m_view; }
    [[nodiscard]] ui::Page *page() const { return m_page; }
    [[nodiscard]] bool showsList() const;
    /// What is to be checked, in the words of the page.
    [[nodiscard]] QStringList findings() const { return m_findings; }

private:
    void reload();
    void takeAll(const QList<core::ConflictSummary> &summaries);
    void showRows(const QList<core::ConflictSummary> &summaries, const QStringList &who,
                  const QHash<QString, RecordTitle> &titles);
    void check();
    void checkDuplicates();
    void addDuplicates(const QList<Duplicate> &duplicates);
    void addFinding(const QString &words, const QString &record);
    void addFindings(const QList<core::MergeFinding> &findings, ui::Service *service);
    void openConflict(const QString &id);
    void showList();
    [[nodiscard]] const core::RecordType *typeOf(const QString &name) const;

    ui::ServiceContext &m_context;
    QList<core::RecordType> m_types;
    Duplicates m_duplicates;
    ui::Page *m_page;
    QStackedWidget *m_stack;
    QWidget *m_lists;
    ui::Card *m_card;
    ui::RecordList *m_list;
    ui::Card *m_checkCard;
    QVBoxLayout *m_lines;
    ConflictView *m_view;
    QStringList m_ids; ///< in the order of the list
    QStringList m_findings;
    int m_asked = 0;
    int m_checked = 0;
    QTimer m_refresh;
};

} // namespace yc::desk

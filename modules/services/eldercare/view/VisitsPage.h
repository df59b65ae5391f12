// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/eldercare/rules/VisitRules.h"
#include "ui/Service.h"

#include <QJsonArray>
#include <QTimer>

namespace yc::ui {
class ActionButton;
class AskCard;
class Banner;
class Card;
class ChoiceBox;
class Page;
class RecordList;
} // namespace yc::ui

namespace yc::print {
class PaperOutput;
class SlipPreview;
} // namespace yc::print

namespace yc::eldercare {

class HandOverCard;
class VisitForm;

/// 探访关爱: the visits of a week by worker, on screen and on paper; what was found is recorded at the right.
class VisitsPage : public ui::ServicePage {
    Q_OBJECT
public:
    explicit VisitsPage(ui::ServiceContext &context, QWidget *parent = nullptr);
    void open(const QVariantMap &arguments) override;
    [[nodiscard]] bool goBack() override;
    [[nodiscard]] bool mayLeave() override;

    [[nodiscard]] ui::RecordList *list() const { return m_list; }
    [[nodiscard]] ui::ChoiceBox *which() const { return m_which; }
    [[nodiscard]] VisitForm *form() const { return m_form; }
    [[nodiscard]] ui::AskCard *cancelCard() const { return m_cancel; }
    [[nodiscard]] HandOverCard *handOverCard() const { return m_handOver; }
    [[nodiscard]] print::PaperOutput *output() const { return m_output; }
    [[nodiscard]] ui::Banner *banner() const;

private:
    void makeHead();
    void makeColumns();
    void makeQuestions();
    void makePaper();
    void showPaper(bool shown);
    void apply();
    void plan();
    void printList();
    void composeList(const core::Rows &visits);
    void record();
    /// False, and says so, while something is typed that is not kept.
    [[nodiscard]] bool mayAsk();
    void askCancel();
    void cancel();
    void askHandOver();
    void handOver();
    void stopAsking();
    void showVisit(const QString &id);
    void visitCurrentPerson();
    [[nodiscard]] core::Query query() const;
    [[nodiscard]] bool may(const char *permission) const;

    ui::ServiceContext &m_context;
    ui::Page *m_page;
    ui::ChoiceBox *m_which;
    ui::ChoiceBox *m_week;
    QWidget *m_columns;
    ui::Card *m_card;
    ui::RecordList *m_list;
    ui::AskCard *m_cancel;
    HandOverCard *m_handOver;
    VisitForm *m_form;
    ui::Card *m_paper;
    print::SlipPreview *m_preview;
    print::PaperOutput *m_output;
    QTimer m_refresh;
    bool m_busy = false;
};

} // namespace yc::eldercare

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/socialcard/rules/CardLife.h"
#include "ui/Service.h"

#include <QTimer>

namespace yc::core {
struct CardValues;
}
namespace yc::ui {
class ActionButton;
class Card;
class ConflictBar;
class Page;
class StateLabel;
class SyncMark;
class Timeline;
} // namespace yc::ui
namespace yc::print {
class PaperOutput;
class SlipPreview;
} // namespace yc::print

namespace yc::socialcard {

class CardFacts;
class StepForm;

/// One card: where it stands, what may be done now and nothing else, its course, and the slip of each step. Or the
/// application for a new one.
class CardPage : public ui::ServicePage {
    Q_OBJECT
public:
    explicit CardPage(ui::ServiceContext &context, QWidget *parent = nullptr);
    /// Argument: "id" of a card, or "person" who applies; "step" with an id opens that step ("report-formal").
    void open(const QVariantMap &arguments) override;
    [[nodiscard]] bool goBack() override;
    [[nodiscard]] StepForm *form() const { return m_form; }
    [[nodiscard]] print::PaperOutput *output() const { return m_output; }
    [[nodiscard]] const core::Document &document() const { return m_document; }
    /// Null unless that step is possible now.
    [[nodiscard]] ui::ActionButton *action(CardEvent event) const;

private:
    void makeActions();
    void makePreview();
    void load(const QString &id, const QString &step = {}, const QString &slip = {});
    void show(const core::Document &document);
    void showSlip(const QString &event);
    void showActions();
    void begin(const QString &person);
    void ask(CardEvent event);
    void confirm();
    void closeForm();
    void cardRead(const core::CardValues &values);
    [[nodiscard]] bool mayWork() const;
    [[nodiscard]] QString resident() const;

    ui::ServiceContext &m_context;
    core::Document m_document; ///< id empty: an application that is not registered yet
    QString m_person;          ///< who applies
    ui::Page *m_page;
    ui::SyncMark *m_sync;
    ui::ConflictBar *m_conflict;
    ui::StateLabel *m_social;
    ui::StateLabel *m_bank;
    ui::StateLabel *m_pin;
    QWidget *m_actionBar;
    QHash<CardEvent, ui::ActionButton *> m_actions;
    StepForm *m_form;
    CardFacts *m_facts;
    ui::Card *m_courseCard;
    ui::Timeline *m_course;
    ui::Card *m_previewCard;
    print::SlipPreview *m_preview;
    print::PaperOutput *m_output;
    QTimer m_refresh;
    int m_visit = 0; ///< counts what was opened: answers about what was left are dropped
    bool m_busy = false;
};

} // namespace yc::socialcard

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/eldercare/rules/AssessmentCommands.h"
#include "ui/Service.h"

#include <QTimer>

class QStackedWidget;
class QVBoxLayout;

namespace yc::ui {
class ActionButton;
class AskCard;
class Banner;
class Card;
class FormView;
class Page;
class StateLabel;
class StepBar;
} // namespace yc::ui

namespace yc::print {
class PaperOutput;
class SlipPreview;
} // namespace yc::print

namespace yc::eldercare {

class AbilityForm;
class IndicatorPanel;
class SumsPanel;

/// 老年人能力评估: the form, one indicator at a time, the report; beside it the sums as they stand and earlier
/// assessments. What is typed is kept as a draft with every pause, so it can be left at any time.
class AssessmentPage : public ui::ServicePage {
    Q_OBJECT
public:
    enum Step { Form, Indicators, Report };

    explicit AssessmentPage(ui::ServiceContext &context, QWidget *parent = nullptr);
    /// {"id"}: an assessment; {"person"}: the draft of a resident, or a new one.
    void open(const QVariantMap &arguments) override;
    [[nodiscard]] bool goBack() override;
    [[nodiscard]] bool mayLeave() override;

    [[nodiscard]] Step step() const;
    void setStep(Step step);
    [[nodiscard]] AbilityForm *form() const { return m_form; }
    [[nodiscard]] IndicatorPanel *indicators() const { return m_indicators; }
    [[nodiscard]] SumsPanel *sums() const { return m_sums; }
    [[nodiscard]] print::PaperOutput *output() const { return m_output; }
    [[nodiscard]] ui::Banner *banner() const;
    [[nodiscard]] const core::Document &document() const { return m_document; }
    [[nodiscard]] ui::AskCard *discardCard() const { return m_discardCard; }
    [[nodiscard]] QString draft() const { return m_edit.draft; }

private:
    void makeHead();
    void makeSteps();
    void makeReport();
    void load(const QString &id);
    void begin(const QString &person);
    void beginAnew();
    void resume(const core::Document &draft);
    void show();
    void showSums();
    void showState();
    void showEarlier();
    void edited();
    void saveDraft();
    void askDiscard();
    void discard();
    void sign();
    void confirm();
    void sendBack();
    void composeReport();
    void stored(const core::Result<QJsonObject> &answer, const QString &words);
    [[nodiscard]] bool isEditable() const;
    [[nodiscard]] AssessmentEdit collected() const;

    ui::ServiceContext &m_context;
    core::Document m_document; ///< null while a new one is made
    core::Person m_person;
    AssessmentEdit m_edit;
    bool m_addUp = true;
    bool m_dirty = false; ///< typed, and not kept yet
    bool m_busy = false;
    ui::Page *m_page;
    ui::StateLabel *m_state;
    ui::ActionButton *m_sign;
    ui::ActionButton *m_confirm;
    ui::ActionButton *m_return;
    ui::ActionButton *m_discard;
    ui::AskCard *m_discardCard;
    ui::FormView *m_reason;
    ui::StepBar *m_steps;
    QStackedWidget *m_stack;
    AbilityForm *m_form;
    IndicatorPanel *m_indicators;
    QWidget *m_report;
    print::SlipPreview *m_preview;
    SumsPanel *m_sums;
    ui::Card *m_earlierCard;
    QWidget *m_earlier = nullptr;
    print::PaperOutput *m_output;
    QTimer m_typing;
};

} // namespace yc::eldercare

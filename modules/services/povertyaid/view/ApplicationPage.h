// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Service.h"

#include <QTimer>

namespace yc::ui {
class ActionButton;
class Card;
class FormView;
class Page;
class RevealBar;
class StateLabel;
} // namespace yc::ui
namespace yc::print {
class PaperOutput;
class SlipPreview;
} // namespace yc::print

namespace yc::povertyaid {

class EndingCard;
class FamilyForm;
class VerdictPanel;

/// One application: the family as declared at the left, at the right what the rules say of it while one types.
class ApplicationPage : public ui::ServicePage {
    Q_OBJECT
public:
    explicit ApplicationPage(ui::ServiceContext &context, QWidget *parent = nullptr);
    /// Argument: "id" of an application, or "person" for a new one.
    void open(const QVariantMap &arguments) override;
    [[nodiscard]] bool mayLeave() override;
    [[nodiscard]] bool goBack() override;
    void save();
    [[nodiscard]] FamilyForm *form() const { return m_form; }
    [[nodiscard]] VerdictPanel *verdicts() const { return m_verdicts; }
    /// Between a press of "Save" and the saved application.
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] ui::FormView *decisionForm() const { return m_decisionForm; }
    [[nodiscard]] EndingCard *ending() const { return m_ending; }
    [[nodiscard]] print::PaperOutput *output() const { return m_output; }
    [[nodiscard]] const core::Document &document() const { return m_document; }

private:
    void makeHead();
    void makeDecision();
    void printWorking();
    void makePreview();
    void showPaper(bool shown);
    void begin(const QString &person);
    void load(const QString &id);
    void show(const core::Document &document);
    void showState();
    void judge();
    void askDecision();
    void decide();
    void askEnding();
    void end();
    void reveal(const QString &key, const QString &reason);
    [[nodiscard]] bool isOpen() const;
    /// The account of a benefit can be put right as long as it is paid.
    [[nodiscard]] bool mayChangeAccount() const;
    void saved(const core::Result<QJsonObject> &answer, int edits);
    [[nodiscard]] bool may(const char *permission) const;

    ui::ServiceContext &m_context;
    core::Document m_document; ///< id empty: not saved yet
    ui::Page *m_page;
    ui::StateLabel *m_state;
    ui::ActionButton *m_end; ///< takes an open application back, stops an approved one
    ui::ActionButton *m_decide;
    ui::ActionButton *m_save;
    ui::ActionButton *m_undo;
    ui::Card *m_decision;
    ui::FormView *m_decisionForm;
    EndingCard *m_ending;
    ui::RevealBar *m_why;
    QWidget *m_columns;
    FamilyForm *m_form;
    VerdictPanel *m_verdicts;
    ui::Card *m_previewCard;
    print::SlipPreview *m_preview;
    print::PaperOutput *m_output;
    QTimer m_typing;
    bool m_changed = false;
    int m_edits = 0; ///< counts what was typed, so that saving drops none that came meanwhile
    bool m_busy = false;
};

} // namespace yc::povertyaid

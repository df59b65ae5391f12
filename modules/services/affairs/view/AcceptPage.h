// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/affairs/rules/Application.h"
#include "services/affairs/view/AffairsContext.h"

#include <QVariantMap>

class QStackedWidget;

namespace yc::ui {
class Page;
class StepBar;
} // namespace yc::ui

namespace yc::affairs {

class DraftKeeper;
class FormStep;
class ItemStep;
class PersonStep;
class ReceiptStep;

/// 一窗受理: person, item, form and materials, receipt. What is typed is saved as a draft; one draft becomes at most
/// one case, however often the button is pressed.
class AcceptPage : public ui::ServicePage {
    Q_OBJECT
public:
    enum class Step { Person, Item, Form, Receipt };

    explicit AcceptPage(const AffairsContext &context, QWidget *parent = nullptr);
    ~AcceptPage() override;
    /// Arguments, each optional: "resident", "item", "draft". None: what was left unfinished, else a new acceptance.
    void open(const QVariantMap &arguments) override;
    [[nodiscard]] bool goBack() override;
    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] PersonStep *personStep() const { return m_personStep; }
    [[nodiscard]] ItemStep *itemStep() const { return m_itemStep; }
    [[nodiscard]] FormStep *formStep() const { return m_formStep; }
    [[nodiscard]] ReceiptStep *receiptStep() const { return m_receiptStep; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void restart();
    void showStep(Step step);
    void showHeader();
    void choosePerson(const QString &residentId, const QString &item = {});
    void addPerson(const QString &typed);
    void chooseItem(const QString &item);
    void startForm();
    void resume(const QString &draftId);
    [[nodiscard]] Application application() const;
    void accept(bool withDeficiency);
    void run(const core::Command &command);
    void showError(const core::Error &error);

    const AffairsContext &m_context;
    ui::Page *m_page;
    ui::StepBar *m_steps;
    QStackedWidget *m_stack;
    PersonStep *m_personStep;
    ItemStep *m_itemStep;
    FormStep *m_formStep;
    ReceiptStep *m_receiptStep;
    DraftKeeper *m_keeper;

    Step m_step = Step::Person;
    core::Person m_person;
    const ServiceItem *m_item = nullptr;
    Application m_application; ///< what the form began with: draft id, restored values
    int m_choice = 0;          ///< answers to an older choice are dropped
    bool m_formOpen = false;
    bool m_busy = false;
};

} // namespace yc::affairs

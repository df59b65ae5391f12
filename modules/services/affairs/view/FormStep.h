// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/affairs/rules/Application.h"
#include "services/affairs/rules/CaseCommands.h"
#include "services/affairs/view/AffairsContext.h"
#include "ui/FormField.h"

#include <QWidget>

namespace yc::ui {
class ActionButton;
class Banner;
class Card;
class FormView;
class TextLabel;
} // namespace yc::ui

namespace yc::affairs {

class MaterialList;
class ReasonCard;

/// Step 3 of acceptance: form, materials, agent, and what to do with them.
class FormStep : public QWidget {
    Q_OBJECT
public:
    enum class Action { Accept, AcceptWithDeficiency, Correct, Refuse };

    explicit FormStep(const AffairsContext &context, QWidget *parent = nullptr);
    /// Fills the form from the person's file; what `application` holds already stays as typed.
    void start(const ServiceItem &item, const QJsonObject &resident, const Application &application);
    /// To the first field that wants filling, else to the materials.
    void focusFirst();
    /// Form, materials and agent as they stand; the rest is the page's.
    [[nodiscard]] Application application() const;
    /// Shows what is wrong under the fields, with the focus on the first. True if nothing is.
    bool check();
    void showMissing();
    void showError(const core::Error &error);
    void setBusy(bool busy);
    /// Esc: closes what is open; false if nothing was.
    bool goBack();
    [[nodiscard]] ui::FormView *form() const { return m_form; }
    [[nodiscard]] ui::FormView *agentForm() const { return m_agentForm; }
    [[nodiscard]] MaterialList *materials() const { return m_materials; }
    [[nodiscard]] ReasonCard *reasonCard() const { return m_reason; }

Q_SIGNALS:
    void changed();
    void acceptRequested(bool withDeficiency);
    void refusalConfirmed(const yc::affairs::Refusal &refusal);
    void correctionConfirmed(const QList<yc::affairs::MaterialDefect> &defects, int days);
    /// A scan that was not taken in.
    void fileFailed(const QString &name, const yc::core::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void maskValues(ui::FormFieldSpec &spec, const FormField &field) const;
    void reveal(const QString &key, const QString &reason);
    void makeForm(const QJsonObject &resident, const Application &application);
    void toggleAgent();
    void setAgentShown(bool shown, const QJsonObject &agent);
    void wasEdited();
    void showCounts();
    void showHints();
    void askRefusal();
    void askCorrection();
    void showDeadline();
    void confirmed(const QString &purpose, const QVariantMap &values);
    void checkOne(const QString &key);
    [[nodiscard]] QMap<QString, QString> problems(bool agent) const;

    const AffairsContext &m_context;
    ServiceItem m_item;
    QJsonObject m_resident;
    QString m_applicant;
    QString m_draft;
    ui::Banner *m_hints;
    ui::Card *m_formCard;
    ui::Card *m_materialCard;
    ui::FormView *m_form;
    ui::FormView *m_agentForm;
    ui::TextLabel *m_agentTitle;
    ui::ActionButton *m_agentButton;
    MaterialList *m_materials;
    ReasonCard *m_reason;
    QWidget *m_actions;
    QHash<QObject *, QString> m_editors;
    bool m_agentShown = false;
};

} // namespace yc::affairs

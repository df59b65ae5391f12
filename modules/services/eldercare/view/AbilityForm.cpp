// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/view/AbilityForm.h"

#include "services/eldercare/rules/AbilityScale.h"
#include "services/eldercare/view/ElderWords.h"
#include "ui/FormView.h"
#include "ui/TabBar.h"

#include <QJsonArray>
#include <QVBoxLayout>

namespace yc::eldercare {

using ui::FormFieldSpec;
using ui::Theme;

namespace {

QString wordsOf(const QJsonValue &json) { return json[ElderWords::chinese() ? u"zh" : u"en"].toString(); }

FormFieldSpec::Kind kindOf(const QString &kind)
{
    if (kind == u"date")
        return FormFieldSpec::Kind::Date;
    if (kind == u"number")
        return FormFieldSpec::Kind::Number;
    if (kind == u"choice")
        return FormFieldSpec::Kind::Choice;
    if (kind == u"flag")
        return FormFieldSpec::Kind::Flag;
    return kind == u"lines" ? FormFieldSpec::Kind::MultiLine : FormFieldSpec::Kind::Text;
}

/// The fields of a section; one of which several may hold becomes a flag for each.
QList<FormFieldSpec> specsOf(const QJsonValue &section)
{
    QList<FormFieldSpec> specs;
    for (const QJsonValue &field : section[u"fields"].toArray()) {
        const QString key = field[u"key"].toString();
        const QString kind = field[u"kind"].toString();
        if (kind == u"many") {
            for (const QJsonValue &option : field[u"options"].toArray()) {
                specs.append({.key = key + u'.' + option[u"code"].toString(),
                              .label = AbilityForm::tr("%1: %2").arg(wordsOf(field), wordsOf(option)),
                              .kind = FormFieldSpec::Kind::Flag});
            }
            continue;
        }
        FormFieldSpec spec{.key = key, .label = wordsOf(field), .kind = kindOf(kind)};
        spec.required = field[u"required"].toBool();
        for (const QJsonValue &option : field[u"options"].toArray())
            spec.choices.append({option[u"code"].toString(), wordsOf(option)});
        specs.append(spec);
    }
    return specs;
}

} // namespace

AbilityForm::AbilityForm(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new ui::TabBar(this))
    , m_stack(new QStackedWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(12));
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    for (const QJsonValue &section : AbilityScale::builtIn().form()) {
        auto *place = new QWidget(m_stack); // keeps the fields at the top of a tall stack
        auto *layout = new QVBoxLayout(place);
        layout->setContentsMargins(0, 0, 0, 0);
        auto *form = new ui::FormView(place);
        form->setFields(specsOf(section));
        layout->addWidget(form);
        layout->addStretch(1);
        m_stack->addWidget(place);
        m_tabs->addTab(wordsOf(section));
        m_sections.append(form);
        connect(form, &ui::FormView::edited, this, [this] { Q_EMIT edited(); });
    }
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
}

QJsonObject AbilityForm::values() const
{
    QJsonObject all;
    for (const ui::FormView *form : m_sections) {
        const QVariantMap values = form->values();
        for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
            if (it->typeId() != QMetaType::Bool || it->toBool()) // a flag that is not set says nothing
                all.insert(it.key(), QJsonValue::fromVariant(*it));
        }
    }
    return all;
}

void AbilityForm::setValues(const QJsonObject &values)
{
    for (ui::FormView *form : std::as_const(m_sections)) {
        QVariantMap own;
        for (const QString &key : form->keys())
            own.insert(key, values.value(key).toVariant());
        form->setValues(own);
        form->setErrors({});
    }
}

void AbilityForm::setReadOnly(bool readOnly)
{
    for (ui::FormView *form : std::as_const(m_sections))
        form->setEnabled(!readOnly);
}

bool AbilityForm::check()
{
    bool good = true;
    for (qsizetype i = m_sections.size() - 1; i >= 0; --i) {
        const QMap<QString, QString> errors = m_sections.at(i)->check();
        if (!errors.isEmpty())
            m_tabs->setCurrentIndex(static_cast<int>(i));
        m_sections.at(i)->setErrors(errors);
        good = good && errors.isEmpty();
    }
    return good;
}

} // namespace yc::eldercare

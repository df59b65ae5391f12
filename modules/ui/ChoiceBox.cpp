// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ChoiceBox.h"

#include "ui/Theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QWheelEvent>

namespace yc::ui {

ChoiceBox::ChoiceBox(const QList<Choice> &choices, QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
    setFixedHeight(Theme::fieldHeight());
    setFocusPolicy(Qt::StrongFocus); // not by the wheel
    for (const Choice &choice : choices)
        addItem(choice.label, choice.code);
    setCurrentIndex(-1);
    auto *complete = new QCompleter(model(), this);
    complete->setFilterMode(Qt::MatchContains);
    complete->setCaseSensitivity(Qt::CaseInsensitive);
    complete->setCompletionMode(QCompleter::PopupCompletion);
    setCompleter(complete);
    lineEdit()->setFrame(false);
    lineEdit()->setStyleSheet(QStringLiteral("QLineEdit { border: none; background: transparent; padding: 0; "
                                             "min-height: 0; }"));
    connect(lineEdit(), &QLineEdit::textEdited, this, &ChoiceBox::edited);
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT edited(); });
    connect(complete, qOverload<const QString &>(&QCompleter::activated), this, [this](const QString &text) {
        setCurrentIndex(match(text));
        Q_EMIT edited();
    });
    connect(lineEdit(), &QLineEdit::editingFinished, this, [this] {
        const int at = match(currentText().trimmed());
        if (at >= 0)
            setCurrentIndex(at);
    });
}

int ChoiceBox::match(const QString &text) const
{
    const int byLabel = findText(text, Qt::MatchFixedString);
    return byLabel >= 0 || text.isEmpty() ? byLabel : findData(text);
}

QString ChoiceBox::code() const
{
    const QString text = currentText().trimmed();
    const int at = match(text);
    return at >= 0 ? itemData(at).toString() : text;
}

void ChoiceBox::setCode(const QString &code)
{
    const int at = code.isEmpty() ? -1 : findData(code);
    setCurrentIndex(at);
    if (at < 0)
        setEditText(code);
}

bool ChoiceBox::isUnknown() const
{
    const QString text = currentText().trimmed();
    return !text.isEmpty() && match(text) < 0;
}

void ChoiceBox::wheelEvent(QWheelEvent *event) { event->ignore(); } // scrolling the page must not change values

} // namespace yc::ui

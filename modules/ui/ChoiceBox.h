// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/FormField.h"

#include <QComboBox>

namespace yc::ui {

/// A choice from a code list that also takes typing: any part of a label, or the code itself.
class ChoiceBox : public QComboBox {
    Q_OBJECT
public:
    explicit ChoiceBox(const QList<Choice> &choices, QWidget *parent = nullptr);
    /// The code chosen or typed in full; the raw text if it is none of the list; empty if empty.
    [[nodiscard]] QString code() const;
    /// A code that the list does not know is kept and shown as it is.
    void setCode(const QString &code);
    [[nodiscard]] bool isUnknown() const;

Q_SIGNALS:
    void edited();

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] int match(const QString &text) const;
};

} // namespace yc::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;

namespace yc::ui {

class TextLabel;

/// Asks in its place, not in a box, why a masked value is to be shown: a short list of reasons that also takes typing.
class RevealBar final : public QWidget {
    Q_OBJECT
public:
    /// A column where the place is narrow: the buttons stand below the reason.
    enum class Shape { Row, Column };
    explicit RevealBar(QWidget *parent = nullptr, Shape shape = Shape::Row);
    /// `label`: what is to be shown, "手机".
    void ask(const QString &key, const QString &label);

Q_SIGNALS:
    void confirmed(const QString &key, const QString &reason);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void confirm();
    QString m_key;
    TextLabel *m_question;
    QComboBox *m_reason;
};

} // namespace yc::ui

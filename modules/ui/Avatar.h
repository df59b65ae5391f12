// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yc::ui {

/// The first character of a name on a disc; decoration, silent for screen readers.
class Avatar : public QWidget {
    Q_OBJECT
public:
    explicit Avatar(const QString &name = {}, int diameterAt100 = 48, QWidget *parent = nullptr);
    void setName(const QString &name);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_first;
    int m_diameter;
};

} // namespace yc::ui

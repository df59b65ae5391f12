// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QPushButton>

class QShortcut;

namespace yc::ui {

/// A button that shows its key beside its words. One Primary a page.
class ActionButton : public QPushButton {
    Q_OBJECT
public:
    enum class Kind {
        Primary, ///< the one action of the page
        Plain,
        Quiet, ///< words in accent ink without a box: in rows, banners and cards
    };
    explicit ActionButton(const QString &text, Kind kind = Kind::Plain, QWidget *parent = nullptr);
    /// Works while the window is active; shown as a cap.
    void setKey(const QKeySequence &key);
    /// Name of an icon of the family.
    void setIconName(const QString &name);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind;
    QString m_cap;
    QString m_icon;
    QShortcut *m_shortcut = nullptr;
};

} // namespace yc::ui

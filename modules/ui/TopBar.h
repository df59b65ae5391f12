// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yc::ui {

class Avatar;
class SearchBox;
class StatusPill;
class TextLabel;

/// The head of the frame: search, synchronisation, who is signed in.
class TopBar : public QWidget {
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);
    [[nodiscard]] SearchBox *search() const { return m_search; }
    [[nodiscard]] StatusPill *pill() const { return m_pill; }
    /// "周敏", "窗口"
    void setPerson(const QString &name, const QString &role);

Q_SIGNALS:
    void personClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    SearchBox *m_search;
    StatusPill *m_pill;
    Avatar *m_avatar;
    TextLabel *m_person;
};

} // namespace yc::ui

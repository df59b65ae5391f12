// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVBoxLayout>
#include <QWidget>

class QHBoxLayout;
class QScrollArea;

namespace yc::ui {

class Banner;
class TextLabel;

/// The middle of the frame: title, subtitle, actions at the right, an inline message, then content that scrolls when
/// the window is small.
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(const QString &title = {}, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    /// Second ink at the right below the actions: "草稿已保存 14:22:08".
    void setAside(const QString &text);
    /// Before the title: an avatar.
    void setLeading(QWidget *widget);
    /// After the title on its line: chips.
    void addBesideTitle(QWidget *widget);
    /// At the right of the title; first one leftmost.
    void addAction(QWidget *widget);
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    [[nodiscard]] Banner *banner() const { return m_banner; }
    [[nodiscard]] QString title() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_header;
    QHBoxLayout *m_titleLine;
    QHBoxLayout *m_actions;
    QVBoxLayout *m_right;
    TextLabel *m_title;
    TextLabel *m_subtitle;
    TextLabel *m_aside;
    Banner *m_banner;
    QScrollArea *m_scroll;
    QVBoxLayout *m_content;
};

} // namespace yc::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVBoxLayout>
#include <QWidget>

namespace yc::ui {

class TextLabel;

/// A white surface with a heading, an optional note after it or at the right, and content below.
class Card : public QWidget {
    Q_OBJECT
public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    /// Second ink, directly after the title: "9 项中 7 项已自动填写".
    void setNote(const QString &note);
    /// Second ink, at the right: "按剩余工作日排序".
    void setAside(const QString &aside);
    /// A control at the right of the heading.
    void addHeaderWidget(QWidget *widget);
    /// Where content goes.
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showHeader();
    QWidget *m_header = nullptr;
    QHBoxLayout *m_headerLayout = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_note = nullptr;
    TextLabel *m_aside = nullptr;
    QVBoxLayout *m_content = nullptr;
};

} // namespace yc::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Service.h"

#include <QTimer>

namespace yc::ui {
class ActionButton;
class Card;
class FormView;
class KeyValueGrid;
class Page;
class RecordList;
class Timeline;
} // namespace yc::ui

namespace yc::socialcard {

/// 空白卡: boxes at the left, at the right a new box, and the chosen one with what left it.
class StockPage : public ui::ServicePage {
    Q_OBJECT
public:
    explicit StockPage(ui::ServiceContext &context, QWidget *parent = nullptr);
    /// Argument, optional: "id" of a box.
    void open(const QVariantMap &arguments) override;
    [[nodiscard]] bool goBack() override;
    [[nodiscard]] ui::RecordList *list() const { return m_list; }
    [[nodiscard]] ui::FormView *newBox() const { return m_newBox; }
    [[nodiscard]] ui::FormView *leaving() const { return m_leaving; }
    [[nodiscard]] const core::Document &box() const { return m_box; }
    QString m_shown; ///< id of the box that is shown or on its way
    QString m_made;  ///< id of a box just taken in, until the list has it

private:
    void makeNewBox();
    void makeBox();
    void show(const QString &id);
    void showBox();
    void run(core::Command command, ui::FormView *form);

    ui::ServiceContext &m_context;
    core::Document m_box;
    ui::Page *m_page;
    ui::RecordList *m_list;
    ui::Card *m_newCard;
    ui::FormView *m_newBox;
    ui::Card *m_boxCard;
    ui::KeyValueGrid *m_figures;
    ui::FormView *m_leaving;
    ui::Timeline *m_movements;
    QTimer m_refresh;
    bool m_busy = false;
};

} // namespace yc::socialcard

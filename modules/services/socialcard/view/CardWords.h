// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Conflicts.h"
#include "services/socialcard/rules/CardLife.h"
#include "ui/FormField.h"
#include "ui/LazyRowsModel.h"
#include "ui/Timeline.h"

#include <QCoreApplication>

namespace yc::socialcard {

/// Words of this service's pages.
class CardWords {
    Q_DECLARE_TR_FUNCTIONS(CardWords)
public:
    [[nodiscard]] static bool chinese();
    /// What a button of that step says: "Report lost for good".
    [[nodiscard]] static QString step(CardEvent event);
    /// What happened, by the kind of an event: "Handed over".
    [[nodiscard]] static QString happened(const QString &kind);
    [[nodiscard]] static ui::State mark(CardState state);
    /// "Temporarily lost until 2026-11-25"; a loss that has ended by itself says so.
    [[nodiscard]] static ui::StateText state(const FunctionState &function, QDate today);
    /// Of the derived column "state_until".
    [[nodiscard]] static ui::StateText stateCell(const QString &cell, QDate today);
    [[nodiscard]] static QString bank(const QString &code);
    [[nodiscard]] static QString reason(const QString &code);
    [[nodiscard]] static QList<ui::Choice> banks();
    [[nodiscard]] static QList<ui::Choice> reasons();
    [[nodiscard]] static QList<ui::Choice> functions(CardFunctions possible);
    [[nodiscard]] static QList<ui::Choice> people(bool proxy);
    [[nodiscard]] static QList<ui::Choice> channels(bool telephone, bool bank);
    /// The course of a card, newest first.
    [[nodiscard]] static QList<ui::Timeline::Entry> course(const QJsonObject &body);
    [[nodiscard]] static QList<ui::Timeline::Entry> movements(const QJsonObject &box);
    /// An error of a command with the words of its codes.
    [[nodiscard]] static core::Error worded(core::Error error);
    /// Empty if it is not of this service.
    [[nodiscard]] static QString finding(const core::MergeFinding &finding);
};

} // namespace yc::socialcard

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Document.h"
#include "core/DocumentStore.h"
#include "ui/AskCard.h"

#include <QDate>

namespace yc::povertyaid {

/// How an application ends before its time: the family takes it back while it is open, or an approved aid is stopped.
/// Says what is paid no more and from which month, and what has been paid beyond it already.
class EndingCard : public ui::AskCard {
    Q_OBJECT
public:
    explicit EndingCard(core::DocumentStore &store, QWidget *parent = nullptr);
    /// An application that is open or approved.
    void askAbout(const core::Document &application);
    [[nodiscard]] bool stops() const;
    /// "2026-12"; empty for what is taken back.
    [[nodiscard]] QString lastMonth() const;
    /// What was confirmed: withdrawApplication or stopAid.
    [[nodiscard]] core::Command command() const;
    /// "2026年12月" of "2026-12".
    [[nodiscard]] static QString monthName(const QString &month);

private:
    void askWithdrawal();
    void askStop();
    void readPaid();
    void sayStop();

    core::DocumentStore &m_store;
    core::Document m_application;
    QStringList m_paid; ///< months that are paid or stand in a batch, as far as they have been read
};

} // namespace yc::povertyaid

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/SimulatedReader.h"
#include "ui/Service.h"

namespace yc::ui {
class StateLabel;
}

namespace yc::desk {

/// 练习卡: cards of invented people to put into a reader that is not there, and the card of the current resident.
class TrainingPage final : public ui::ServicePage {
    Q_OBJECT
public:
    TrainingPage(ui::ServiceContext &context, cardreader::SimulatedReader &reader, QWidget *parent = nullptr);

private:
    void insertCurrent();

    ui::ServiceContext &m_context;
    cardreader::SimulatedReader &m_reader;
    ui::StateLabel *m_state;
};

} // namespace yc::desk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CardReader.h"

#include <memory>

namespace yc::cardreader {

class SimulatedCard;

/// A reader without hardware, for training: cards are put in and taken out by hand on a page, and read by the same code
/// as real ones.
class SimulatedReader final : public core::CardReader {
    Q_OBJECT
public:
    explicit SimulatedReader(QObject *parent = nullptr);
    ~SimulatedReader() override;
    void start() override;
    void stop() override;
    [[nodiscard]] State state() const override { return m_state; }
    void readAgain() override;

    [[nodiscard]] static QString readerName();
    /// Takes out what is in first.
    void insert(const core::CardValues &values);
    void take();
    [[nodiscard]] bool hasCard() const { return m_card != nullptr; }

private:
    void setState(State state);
    std::unique_ptr<SimulatedCard> m_card;
    State m_state = State::Off;
};

} // namespace yc::cardreader

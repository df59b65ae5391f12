// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CardReader.h"

#include <memory>

namespace yc::cardreader {

class PcscWatch;

/// core::CardReader through the smart card service of the machine (PC/SC, pcsclite): every reader that has a driver.
class PcscReader final : public core::CardReader {
    Q_OBJECT
public:
    using CardReader::CardReader;
    ~PcscReader() override;
    void start() override;
    void stop() override;
    [[nodiscard]] State state() const override { return m_state; }
    void readAgain() override;

private:
    std::shared_ptr<PcscWatch> m_watch;
    State m_state = State::Off;
};

} // namespace yc::cardreader

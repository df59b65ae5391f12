// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/SimulatedCard.h"

#include <QTcpSocket>
#include <QtEndian>

namespace yc::test {

/// A card in the virtual reader vpcd: two bytes of length, then the command; one byte alone is 0 off, 1 on, 2 reset,
/// 4 the answer to reset. Connecting is putting it in, closing is taking it out.
class VirtualCard final : public QObject {
public:
    explicit VirtualCard(const core::CardValues &values)
        : m_card(values)
    {
        connect(&m_socket, &QTcpSocket::readyRead, this, &VirtualCard::serve);
    }
    /// T=0 and T=1 by the driver's choice; historical bytes "YICHUANG".
    QByteArray answerToReset = QByteArray::fromHex("3B68000059494348"
                                                   "55414E47");
    int removeAfter = -1; ///< commands until it is pulled out in the middle of them
    int commands = 0;

    bool insert(quint16 port)
    {
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        return m_socket.waitForConnected(5'000);
    }
    void remove() { m_socket.abort(); }

private:
    void serve()
    {
        m_buffer += m_socket.readAll();
        constexpr qsizetype head = 2;
        while (m_buffer.size() >= head) {
            const qsizetype length = qFromBigEndian<quint16>(m_buffer.constData());
            if (m_buffer.size() < head + length)
                return;
            const QByteArray message = m_buffer.mid(head, length);
            m_buffer.remove(0, head + length);
            if (length == 1) {
                if (message.at(0) == 4)
                    send(answerToReset);
                else
                    m_card.reset();
                continue;
            }
            if (removeAfter >= 0 && commands++ >= removeAfter) {
                remove();
                return;
            }
            send(m_card.answer(message));
        }
    }
    void send(const QByteArray &answer)
    {
        QByteArray length(2, '\0');
        qToBigEndian(quint16(answer.size()), length.data());
        m_socket.write(length + answer);
        m_socket.flush();
    }

    cardreader::SimulatedCard m_card;
    QTcpSocket m_socket;
    QByteArray m_buffer;
};

} // namespace yc::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QColor>
#include <QList>
#include <QPainter>
#include <QPdfWriter>

namespace yc::test {

/// PDFs as people bring them, and as nobody should.
class SamplePdf {
public:
    /// A page for each colour, with lines of grey on it.
    static QByteArray ofPages(const QList<QColor> &colours)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({});
        writer.setResolution(72);
        QPainter painter(&writer);
        for (qsizetype i = 0; i < colours.size(); ++i) {
            if (i > 0)
                writer.newPage();
            painter.fillRect(0, 0, writer.width(), writer.height(), colours.at(i));
            painter.setPen(Qt::darkGray);
            for (int y = 40; y < 300; y += 12)
                painter.drawLine(40, y, 500 - (y * 7) % 130, y);
        }
        painter.end();
        return bytes;
    }
    /// One page of these measures, drawn by hand; `trailer` and `pages` go into its dictionaries.
    static QByteArray raw(const QByteArray &mediaBox, const QByteArray &trailer = {}, const QByteArray &count = "1")
    {
        const QByteArray content = "0 0 1 rg 0 0 100000000 100000000 re f";
        const QByteArrayList objects{
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count " + count + " >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox " + mediaBox + " /Contents 4 0 R >>",
            "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream",
        };
        QByteArray pdf = "%PDF-1.4\n";
        QByteArray table = "0000000000 65535 f \n";
        for (qsizetype i = 0; i < objects.size(); ++i) {
            table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
            pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
        }
        const QByteArray start = QByteArray::number(pdf.size());
        return pdf + "xref\n0 5\n" + table + "trailer\n<< /Size 5 /Root 1 0 R " + trailer + " >>\nstartxref\n" + start +
               "\n%%EOF\n";
    }
    /// Its password is nothing that anybody knows.
    static QByteArray locked()
    {
        const QByteArray word(64, 'A'); // 32 bytes in hexadecimal
        return raw("[0 0 595 842]", "/ID [<00112233> <00112233>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" +
                                        word + "> /U <" + word + "> >>");
    }
};

} // namespace yc::test

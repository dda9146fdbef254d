using System.Buffers.Binary;
using SkiaSharp;

namespace PortfolioWorkspace.TestKit;

/// <summary>Pictures for tests, honest and lying.</summary>
public static class Pictures
{
    /// <summary>The left half is red, the right half is blue: turning it shows.</summary>
    public static byte[] Jpeg(int width = 60, int height = 40)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        Paint(bitmap);
        return Encode(bitmap, SKEncodedImageFormat.Jpeg);
    }

    public static byte[] Png(int width = 60, int height = 40)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
        Paint(bitmap);
        bitmap.SetPixel(0, 0, SKColors.Transparent);
        return Encode(bitmap, SKEncodedImageFormat.Png);
    }

    public static byte[] Webp()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(60, 40, SKColorType.Rgba8888, SKAlphaType.Opaque));
        Paint(bitmap);
        return Encode(bitmap, SKEncodedImageFormat.Webp);
    }

    /// <summary>A photo as a telephone makes it: held upright, with the place where it was taken.</summary>
    public static byte[] FromTelephone(string place)
    {
        var jpeg = Jpeg();
        var note = System.Text.Encoding.ASCII.GetBytes(place + "\0");
        // TIFF header, one directory with two entries: Orientation 6 (turn right) and ImageDescription.
        var tiff = new byte[38 + note.Length];
        "II*\0"u8.CopyTo(tiff);
        BinaryPrimitives.WriteInt32LittleEndian(tiff.AsSpan(4), 8);
        BinaryPrimitives.WriteInt16LittleEndian(tiff.AsSpan(8), 2);
        Entry(tiff.AsSpan(10), 0x010E, 2, note.Length, 38);
        Entry(tiff.AsSpan(22), 0x0112, 3, 1, 6);
        note.CopyTo(tiff, 38);
        byte[] exif = [.. "Exif\0\0"u8, .. tiff];
        var length = exif.Length + 2;
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. exif, .. jpeg[2..]];
    }

    /// <summary>A few bytes that say they are a picture of this size.</summary>
    public static byte[] Flood(int width, int height)
    {
        var png = Png();
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Checksum(png.AsSpan(12, 17)));
        return png;
    }

    /// <summary>CRC-32 as a png wants it.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var each in bytes)
        {
            sum ^= each;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
        }

        return ~sum;
    }

    private static void Entry(Span<byte> at, short tag, short type, int count, int value)
    {
        BinaryPrimitives.WriteInt16LittleEndian(at, tag);
        BinaryPrimitives.WriteInt16LittleEndian(at[2..], type);
        BinaryPrimitives.WriteInt32LittleEndian(at[4..], count);
        BinaryPrimitives.WriteInt32LittleEndian(at[8..], value);
    }

    private static void Paint(SKBitmap bitmap)
    {
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Blue);
        using var red = new SKPaint { Color = SKColors.Red };
        canvas.DrawRect(0, 0, bitmap.Width / 2f, bitmap.Height, red);
    }

    private static byte[] Encode(SKBitmap bitmap, SKEncodedImageFormat format)
    {
        using var image = SKImage.FromBitmap(bitmap);
        using var data = image.Encode(format, 95);
        return data.ToArray();
    }
}

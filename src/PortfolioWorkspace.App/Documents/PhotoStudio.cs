using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
using SkiaSharp;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Makes of what somebody sent a photo that is safe to keep: really a picture, of a sensible size, and without what a camera adds about places and people.</summary>
public sealed class PhotoStudio : IDisposable
{
    private const int LongestSide = 2000;
    private const int JpegQuality = 82;

    // A decoded photo takes four bytes a pixel; a class that sends its photos at once must not fill the memory.
    private readonly SemaphoreSlim _tables = new(2, 2);

    public async Task<Answer<DevelopedPhoto>> DevelopAsync(byte[] file, CancellationToken stop = default)
    {
        if (file.Length > Photo.MaxUploadBytes) return new Refusal("photo-too-big", Photo.MaxUploadBytes / 1024 / 1024);
        if (PhotoKind.Of(file) is not { } kind) return new Refusal("photo-kind-unknown");
        await _tables.WaitAsync(stop);
        try
        {
            return await Task.Run(() => Develop(file, kind), stop);
        }
        finally
        {
            _tables.Release();
        }
    }

    public void Dispose() => _tables.Dispose();

    private static Answer<DevelopedPhoto> Develop(byte[] file, SKEncodedImageFormat kind)
    {
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat != kind) return new Refusal("photo-unreadable");
        if ((long)codec.Info.Width * codec.Info.Height > Photo.MaxPixels) return new Refusal("photo-too-many-pixels");
        using var decoded = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul));
        if (codec.GetPixels(decoded.Info, decoded.GetPixels()) != SKCodecResult.Success) return new Refusal("photo-unreadable");

        using var upright = Upright(decoded, codec.EncodedOrigin);
        var isOpaque = upright.Info.AlphaType == SKAlphaType.Opaque;
        using var image = SKImage.FromBitmap(upright);
        using var encoded = image.Encode(isOpaque ? SKEncodedImageFormat.Jpeg : SKEncodedImageFormat.Png, JpegQuality);
        return new DevelopedPhoto(encoded.ToArray(), isOpaque ? "image/jpeg" : "image/png", upright.Width, upright.Height);
    }

    /// <summary>Turned as the camera was held, and no larger than a page needs: in one drawing.</summary>
    private static SKBitmap Upright(SKBitmap photo, SKEncodedOrigin origin)
    {
        var turned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var scale = Math.Min(1f, (float)LongestSide / Math.Max(photo.Width, photo.Height));
        var (width, height) = (Math.Max(1, (int)(photo.Width * scale)), Math.Max(1, (int)(photo.Height * scale)));
        var upright = new SKBitmap(new SKImageInfo(turned ? height : width, turned ? width : height, SKColorType.Rgba8888, photo.AlphaType));
        using var canvas = new SKCanvas(upright);
        canvas.SetMatrix(MatrixOf(origin, width, height));
        using var image = SKImage.FromBitmap(photo);
        canvas.DrawImage(image, new SKRect(0, 0, width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return upright;
    }

    private static SKMatrix MatrixOf(SKEncodedOrigin origin, float width, float height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}

/// <summary>A photo as it will be kept.</summary>
public sealed record DevelopedPhoto(byte[] Content, string ContentType, int Width, int Height);
